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

    static SignInPayload refused(SignIn.Refused refused) {
        return new SignInPayload(null, null, null, null, List.of(SignInError.of(refused)));
    }

    /** A refusal as the graph tells it. */
    record SignInError(SignInErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static SignInError of(SignIn.Refused refused) {
            return switch (refused.code()) {
                case INVALID_CREDENTIALS -> of(refused, "No account has this address and this password.", "input");
                case ACCOUNT_NOT_ACTIVE -> of(refused, "The account is not active: verify its address, or ask an administrator.");
                case RATE_LIMITED -> of(refused, "Too many attempts have failed: try again in %d seconds.".formatted(refused.retryAfterSeconds()));
            };
        }

        private static SignInError of(SignIn.Refused refused, String message, String... path) {
            return new SignInError(refused.code(), message, List.of(path), refused.retryAfterSeconds());
        }
    }
}
