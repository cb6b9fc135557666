package io.lyceum.users.account;

import io.lyceum.users.generated.types.ResetPasswordErrorCode;

/** How an attempt to set a password by a code ended. */
sealed interface PasswordReset {

    /** It is set. */
    record Done(int endedSessionCount) implements PasswordReset {}

    /** It is not. */
    record Refused(ResetPasswordErrorCode code) implements PasswordReset {}
}
