package io.lyceum.users.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and where from.
 *
 * @param user null where nobody is signed in, or the platform itself acts
 * @param session the one they act in; null without one
 * @param ipAddress where they act from; null where that is not known
 */
public record Actor(@Nullable UUID user, @Nullable UUID session, @Nullable String ipAddress) {

    /** The platform itself. */
    public static final Actor PLATFORM = new Actor(null, null, null);

    /** The same place, with the person who has just proved who they are. */
    public Actor as(UUID person) {
        return new Actor(person, session, ipAddress);
    }

    /** A change that the actor makes, for the audit log; the parameters are those of {@link AuditNote}. */
    public AuditNote notes(
            String action, String entity, UUID entityId, Map<String, ?> before, Map<String, ?> after, Instant occurredAt) {
        return new AuditNote(user, ipAddress, session, action, entity, entityId, before, after, occurredAt);
    }
}
