package io.lyceum.users.session;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.SignInErrorCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    /** A session is open. */
    record Opened(UUID userId, UUID sessionId, AccessToken accessToken, String refreshToken) implements SignIn {

        /** Whoever has just proved who they are, with no scopes yet. */
        public Viewer viewer() {
            return new Viewer(userId, Set.of(), TypeId.encode(AccessTokenIssuer.SESSION_PREFIX, sessionId));
        }

        @Override
        public String toString() {
            return "Opened[%s]".formatted(sessionId);
        }
    }

    /**
     * No session was opened.
     *
     * @param retryAfterSeconds when another attempt may be made, if that is the reason; else null
     */
    record Refused(SignInErrorCode code, @Nullable Integer retryAfterSeconds) implements SignIn {

        Refused(SignInErrorCode code) {
            this(code, null);
        }
    }
}
