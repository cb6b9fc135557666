package io.lyceum.users.session;

import io.lyceum.users.generated.types.SignInErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an attempt to sign in ended. */
sealed interface SignIn {

    /** A session is open. */
    record Opened(UUID userId, UUID sessionId, AccessToken accessToken, String refreshToken) implements SignIn {}

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
