package io.lyceum.users.account;

import io.lyceum.users.generated.types.ChangePasswordErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That the password is changed, or why it is not. */
record ChangePasswordPayload(@Nullable Integer endedSessionCount, List<ChangePasswordError> errors) {

    static ChangePasswordPayload of(PasswordChange change) {
        return switch (change) {
            case PasswordChange.Done done -> new ChangePasswordPayload(done.endedSessionCount(), List.of());
            case PasswordChange.Refused refused -> new ChangePasswordPayload(null, List.of(ChangePasswordError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record ChangePasswordError(
            ChangePasswordErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static ChangePasswordError of(PasswordChange.Refused refused) {
            return switch (refused.code()) {
                case WRONG_PASSWORD -> at(refused, "This is not your password.", "currentPassword");
                case PASSWORD_TOO_SHORT -> at(refused, PasswordMessages.TOO_SHORT, "newPassword");
                case PASSWORD_TOO_LONG -> at(refused, PasswordMessages.TOO_LONG, "newPassword");
                case PASSWORD_TOO_COMMON -> at(refused, PasswordMessages.TOO_COMMON, "newPassword");
                case RATE_LIMITED -> new ChangePasswordError(
                        refused.code(), LimitMessages.attempts(refused.retryAfterSeconds()), List.of(), refused.retryAfterSeconds());
            };
        }

        private static ChangePasswordError at(PasswordChange.Refused refused, String message, String field) {
            return new ChangePasswordError(refused.code(), message, List.of("input", field), null);
        }
    }
}
