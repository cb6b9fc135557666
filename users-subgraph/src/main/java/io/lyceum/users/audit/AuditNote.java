package io.lyceum.users.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to be noted. A value whose field is a secret's ({@link SecretFields}) is kept as a mask.
 *
 * @param actor who made it; null where nobody was signed in
 * @param ipAddress where it came from; null where that is not known
 * @param session the session it was made in; null without one
 * @param action what was done, as {@code <thing>.<past tense>}
 * @param entity the name of the changed thing's type in the graph
 * @param entityId the changed thing's key
 * @param before the changed fields as they were; empty where there was nothing
 * @param after the changed fields as they are now; empty where nothing is left
 */
public record AuditNote(
        @Nullable UUID actor,
        @Nullable String ipAddress,
        @Nullable UUID session,
        String action,
        String entity,
        UUID entityId,
        Map<String, ?> before,
        Map<String, ?> after,
        Instant occurredAt) {

    /** A change of something that was not there before, or of which nobody asks how it was. */
    public AuditNote(
            @Nullable UUID actor,
            @Nullable String ipAddress,
            @Nullable UUID session,
            String action,
            String entity,
            UUID entityId,
            Map<String, ?> after,
            Instant occurredAt) {
        this(actor, ipAddress, session, action, entity, entityId, Map.of(), after, occurredAt);
    }
}
