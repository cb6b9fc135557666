package io.lyceum.users.session;

import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token that was given out once, with what decides whether it is good.
 *
 * @param usedAt when it was exchanged for the next one; null while it is the newest
 * @param expiresAt the token's own end
 * @param sessionEndedAt null while the session was not ended before its time
 * @param sessionExpiresAt when the session ends by itself
 * @param isDeleted whether the account is gone
 */
record KnownToken(
        UUID id,
        @Nullable Instant usedAt,
        Instant expiresAt,
        UUID sessionId,
        @Nullable Instant sessionEndedAt,
        Instant sessionExpiresAt,
        UUID userId,
        UserStatus status,
        boolean isDeleted) {

    boolean isSessionOver(Instant now) {
        return sessionEndedAt != null || !sessionExpiresAt.isAfter(now);
    }

    boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    boolean isAccountActive() {
        return status == UserStatus.ACTIVE && !isDeleted;
    }
}
