package io.lyceum.users.session;

import io.lyceum.users.generated.types.RefreshSessionErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session's new tokens, or why there are none. */
record RefreshSessionPayload(
        @Nullable UUID userId,
        @Nullable String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        List<RefreshSessionError> errors) {

    static RefreshSessionPayload renewed(Refresh.Renewed session) {
        return new RefreshSessionPayload(
                session.userId(),
                session.accessToken().value(),
                session.accessToken().expiresAt(),
                session.refreshToken().value(),
                List.of());
    }

    static RefreshSessionPayload refused(RefreshSessionErrorCode code) {
        return new RefreshSessionPayload(null, null, null, null, List.of(RefreshSessionError.of(code)));
    }

    @Override
    public String toString() {
        return "RefreshSessionPayload[…]";
    }

    /** A refusal as the graph tells it. */
    record RefreshSessionError(RefreshSessionErrorCode code, String message, List<String> path) {

        private static final List<String> TOKEN = List.of("input", "refreshToken");

        static RefreshSessionError of(RefreshSessionErrorCode code) {
            return switch (code) {
                case INVALID_TOKEN -> new RefreshSessionError(code, "No session has this refresh token: sign in.", TOKEN);
                case SESSION_ENDED -> new RefreshSessionError(code, "The session has ended: sign in again.", List.of());
                case ALREADY_REFRESHED -> new RefreshSessionError(
                        code, "Another request has just used this refresh token: go on with the tokens which that was given.", TOKEN);
                case TOKEN_REUSED -> new RefreshSessionError(
                        code, "This refresh token was used before, so the session has been ended for safety: sign in again.", TOKEN);
                case ACCOUNT_NOT_ACTIVE -> new RefreshSessionError(
                        code, "The account is not active: ask an administrator.", List.of());
            };
        }
    }
}
