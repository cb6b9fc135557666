package io.lyceum.users.session;

import io.lyceum.users.generated.types.SignInErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session that was opened, or why none was. */
record SignInPayload(
        @Nullable UUID userId,
        @Nullable String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        List<SignInError> errors) {

    static SignInPayload opened(SignIn.Opened session) {
        return new SignInPayload(
                session.userId(),
                session.accessToken().value(),
                session.accessToken().expiresAt(),
                session.refreshToken(),
                List.of());
    }

    static SignInPayload refused(SignInErrorCode code) {
        return new SignInPayload(null, null, null, null, List.of(SignInError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record SignInError(SignInErrorCode code, String message, List<String> path) {

        static SignInError of(SignInErrorCode code) {
            return switch (code) {
                case INVALID_CREDENTIALS -> new SignInError(code, "No account has this address and this password.", List.of("input"));
                case ACCOUNT_NOT_ACTIVE ->
                    new SignInError(code, "The account is not active: verify its address, or ask an administrator.", List.of());
            };
        }
    }
}
