package io.lyceum.users.privacy;

import io.lyceum.users.generated.types.DeleteAccountErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt to delete an account ended. */
sealed interface Deletion {

    /** It is deleted. */
    record Done(Instant restorableUntil) implements Deletion {}

    /**
     * It is not.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(DeleteAccountErrorCode code, @Nullable Integer retryAfterSeconds) implements Deletion {

        Refused(DeleteAccountErrorCode code) {
            this(code, null);
        }
    }
}
