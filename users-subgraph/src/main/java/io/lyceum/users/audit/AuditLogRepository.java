package io.lyceum.users.audit;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** The audit log, for those who may read all of it. */
@Repository
class AuditLogRepository {

    private final Pager pager;

    AuditLogRepository(Pager pager) {
        this.pager = pager;
    }

    /** Newest first. */
    Connection<AuditLogEntry> list(AuditListing listing, PageRequest page) {
        return pager.page(new PageQuery<>(
                AUDIT_LOG,
                AUDIT_LOG.ID,
                entry(page.node()),
                listing.condition(),
                Ordering.by(AUDIT_LOG.OCCURRED_AT, SortOrder.DESC, AUDIT_LOG.ID),
                listing,
                page));
    }

    private static SelectField<AuditLogEntry> entry(Selection selection) {
        return row(
                        AUDIT_LOG.ID,
                        selection.pick("occurredAt", AUDIT_LOG.OCCURRED_AT),
                        selection.pick("actor", AUDIT_LOG.ACTOR_ID),
                        selection.pick("action", AUDIT_LOG.ACTION),
                        selection.pick(selection.has("entityId") ? "entityId" : "entity", AUDIT_LOG.ENTITY_TYPE),
                        selection.pick("entityId", AUDIT_LOG.ENTITY_ID),
                        selection.pick("changes", AUDIT_LOG.OLD_VALUES),
                        selection.pick("changes", AUDIT_LOG.NEW_VALUES),
                        selection.pick("ipAddress", AUDIT_LOG.ACTOR_IP))
                .mapping(AuditLogEntry::new);
    }
}
