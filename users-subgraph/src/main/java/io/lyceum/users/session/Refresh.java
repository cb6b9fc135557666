package io.lyceum.users.session;

import io.lyceum.users.generated.types.RefreshSessionErrorCode;
import java.util.UUID;

/** How an attempt to go on with a session ended. */
sealed interface Refresh {

    /** The session goes on with new tokens. */
    record Renewed(UUID userId, UUID sessionId, AccessToken accessToken, RefreshToken refreshToken) implements Refresh {}

    /** It does not, or not for this request. */
    record Refused(RefreshSessionErrorCode code) implements Refresh {}
}
