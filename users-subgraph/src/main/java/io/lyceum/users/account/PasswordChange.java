package io.lyceum.users.account;

import io.lyceum.users.generated.types.ChangePasswordErrorCode;
import org.jspecify.annotations.Nullable;

/** How an attempt to change a password ended. */
sealed interface PasswordChange {

    /** It is changed. */
    record Done(int endedSessionCount) implements PasswordChange {}

    /**
     * It is not.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(ChangePasswordErrorCode code, @Nullable Integer retryAfterSeconds) implements PasswordChange {

        Refused(ChangePasswordErrorCode code) {
            this(code, null);
        }
    }
}
