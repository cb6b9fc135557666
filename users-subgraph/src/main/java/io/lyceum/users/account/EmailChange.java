package io.lyceum.users.account;

import io.lyceum.users.generated.types.RequestEmailChangeErrorCode;
import org.jspecify.annotations.Nullable;

/** How the wish for another address was taken. */
sealed interface EmailChange {

    /** Messages are on their way, whatever they say. */
    record Accepted(String newEmail) implements EmailChange {}

    /**
     * Nothing was done.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(RequestEmailChangeErrorCode code, @Nullable Integer retryAfterSeconds) implements EmailChange {

        Refused(RequestEmailChangeErrorCode code) {
            this(code, null);
        }
    }
}
