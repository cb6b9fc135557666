package io.lyceum.users.audit;

import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * One change. What is not known, and what the query does not select, is null.
 *
 * @param entity the changed thing's type in the graph
 * @param before the fields that were changed, as they were
 * @param after the same as they became
 */
record AuditLogEntry(
        UUID id,
        @Nullable Instant occurredAt,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable String entity,
        @Nullable UUID entityKey,
        @Nullable JSON before,
        @Nullable JSON after,
        @Nullable String ipAddress)
        implements Identified {}
