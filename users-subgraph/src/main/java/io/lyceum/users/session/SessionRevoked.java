package io.lyceum.users.session;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session was ended before its time. Its ids are global ids.
 *
 * @param userId whose it was; null where it was a program's
 */
record SessionRevoked(String id, @Nullable String userId, Instant revokedAt) {

    // A session ends once and never changes after that.
    private static final long VERSION = 1;

    static Event event(UUID session, @Nullable UUID owner, Instant revokedAt) {
        SessionRevoked payload = new SessionRevoked(
                TypeId.encode(AccessTokenIssuer.SESSION_PREFIX, session),
                owner == null ? null : TypeId.encode("user", owner),
                revokedAt);
        return new Event("session.revoked", AccessTokenIssuer.SESSION_PREFIX, session, VERSION, revokedAt, payload);
    }
}
