package io.lyceum.demo.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to something sensitive.
 *
 * @param action such as {@code user.suspended}
 * @param entity a type of the graph, such as {@code User}
 */
public record AuditEntry(
        UUID id,
        @Nullable UUID actorId,
        String action,
        String entity,
        UUID entityId,
        List<AuditChange> changes,
        @Nullable String ipAddress,
        Instant occurredAt) {}
