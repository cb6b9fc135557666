package io.lyceum.users.account;

import io.lyceum.users.generated.types.ResetPasswordErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That the password is set, or why it is not. */
record ResetPasswordPayload(@Nullable Integer endedSessionCount, List<ResetPasswordError> errors) {

    static ResetPasswordPayload of(PasswordReset reset) {
        return switch (reset) {
            case PasswordReset.Done done -> new ResetPasswordPayload(done.endedSessionCount(), List.of());
            case PasswordReset.Refused refused -> new ResetPasswordPayload(null, List.of(ResetPasswordError.of(refused.code())));
        };
    }

    /** A refusal as the graph tells it. */
    record ResetPasswordError(ResetPasswordErrorCode code, String message, List<String> path) {

        static ResetPasswordError of(ResetPasswordErrorCode code) {
            return switch (code) {
                case INVALID_TOKEN -> at(code, "This code is not good, or not any more: ask for another.", "token");
                case PASSWORD_TOO_SHORT -> at(code, PasswordMessages.TOO_SHORT, "newPassword");
                case PASSWORD_TOO_LONG -> at(code, PasswordMessages.TOO_LONG, "newPassword");
                case PASSWORD_TOO_COMMON -> at(code, PasswordMessages.TOO_COMMON, "newPassword");
            };
        }

        private static ResetPasswordError at(ResetPasswordErrorCode code, String message, String field) {
            return new ResetPasswordError(code, message, List.of("input", field));
        }
    }
}
