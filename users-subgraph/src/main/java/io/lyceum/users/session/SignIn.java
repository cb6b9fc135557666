package io.lyceum.users.session;

import io.lyceum.users.generated.types.SignInErrorCode;
import java.util.UUID;

/** How an attempt to sign in ended. */
sealed interface SignIn {

    /** A session is open. */
    record Opened(UUID userId, UUID sessionId, AccessToken accessToken, String refreshToken) implements SignIn {}

    /** No session was opened. */
    record Refused(SignInErrorCode code) implements SignIn {}
}
