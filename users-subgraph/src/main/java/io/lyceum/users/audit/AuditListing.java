package io.lyceum.users.audit;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list holds. What is null does not matter.
 *
 * @param type the changed thing's type in the graph
 * @param thing what was changed, by type and key
 * @param from inclusive
 * @param until exclusive
 */
record AuditListing(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String type,
        @Nullable Thing thing,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Something that was changed. */
    record Thing(String type, UUID key) {}

    Condition condition() {
        return equal(AUDIT_LOG.ACTOR_ID, actor)
                .and(equal(AUDIT_LOG.ACTION, action))
                .and(equal(AUDIT_LOG.ENTITY_TYPE, type))
                .and(equal(AUDIT_LOG.ENTITY_TYPE, thing == null ? null : thing.type()))
                .and(equal(AUDIT_LOG.ENTITY_ID, thing == null ? null : thing.key()))
                .and(from == null ? noCondition() : AUDIT_LOG.OCCURRED_AT.ge(from))
                .and(until == null ? noCondition() : AUDIT_LOG.OCCURRED_AT.lt(until));
    }

    private static <T> Condition equal(Field<T> column, @Nullable T value) {
        return value == null ? noCondition() : column.eq(value);
    }
}
