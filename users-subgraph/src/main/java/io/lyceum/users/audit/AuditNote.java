package io.lyceum.users.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to be noted. Nothing secret may be among its values.
 *
 * @param actor who made it; null where nobody was signed in
 * @param ipAddress where it came from; null where that is not known
 * @param session the session it was made in; null without one
 * @param action what was done, as {@code <thing>.<past tense>}
 * @param entity the name of the changed thing's type in the graph
 * @param entityId the changed thing's key
 * @param after the changed fields as they are now
 */
public record AuditNote(
        @Nullable UUID actor,
        @Nullable String ipAddress,
        @Nullable UUID session,
        String action,
        String entity,
        UUID entityId,
        Map<String, ?> after,
        Instant occurredAt) {}
