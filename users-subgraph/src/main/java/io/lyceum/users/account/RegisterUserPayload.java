package io.lyceum.users.account;

import io.lyceum.users.generated.types.RegisterUserErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a message is on its way, or why none is. */
record RegisterUserPayload(@Nullable String email, boolean isReplay, List<RegisterUserError> errors) {

    static RegisterUserPayload of(Registration registration) {
        return switch (registration) {
            case Registration.Accepted accepted -> new RegisterUserPayload(accepted.email(), accepted.isReplay(), List.of());
            case Registration.Refused refused -> new RegisterUserPayload(null, false, List.of(RegisterUserError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record RegisterUserError(
            RegisterUserErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static RegisterUserError of(Registration.Refused refused) {
            return switch (refused.code()) {
                case INVALID_DISPLAY_NAME -> at(refused, "A name has 1 to 200 characters.", "displayName");
                case PASSWORD_TOO_SHORT -> at(refused, PasswordMessages.TOO_SHORT, "password");
                case PASSWORD_TOO_LONG -> at(refused, PasswordMessages.TOO_LONG, "password");
                case PASSWORD_TOO_COMMON -> at(refused, PasswordMessages.TOO_COMMON, "password");
                case RATE_LIMITED -> new RegisterUserError(
                        refused.code(), LimitMessages.messages(refused.retryAfterSeconds()), List.of(), refused.retryAfterSeconds());
                case IDEMPOTENCY_KEY_REUSED -> at(
                        refused, "This key was used with another address or name: take another key.", "idempotencyKey");
            };
        }

        private static RegisterUserError at(Registration.Refused refused, String message, String field) {
            return new RegisterUserError(refused.code(), message, List.of("input", field), null);
        }
    }
}
