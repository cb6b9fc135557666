package io.lyceum.users.account;

import io.lyceum.users.generated.types.RegisterUserErrorCode;
import org.jspecify.annotations.Nullable;

/** How an attempt to register ended. */
sealed interface Registration {

    /** A message is on its way, whatever it says. */
    record Accepted(String email, boolean isReplay) implements Registration {}

    /**
     * Nothing was done.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(RegisterUserErrorCode code, @Nullable Integer retryAfterSeconds) implements Registration {

        Refused(RegisterUserErrorCode code) {
            this(code, null);
        }
    }
}
