package io.lyceum.users.privacy;

import io.lyceum.users.generated.types.RestoreAccountErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an attempt to restore an account ended. */
sealed interface Restoration {

    /** The person is back. */
    record Done(UUID user) implements Restoration {}

    /**
     * Nobody is.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(RestoreAccountErrorCode code, @Nullable Integer retryAfterSeconds) implements Restoration {

        Refused(RestoreAccountErrorCode code) {
            this(code, null);
        }
    }
}
