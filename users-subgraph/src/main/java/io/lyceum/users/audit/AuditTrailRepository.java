package io.lyceum.users.audit;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.tables.tables.records.AuditLogRecord;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit log. */
@Repository
class AuditTrailRepository {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DSLContext database;

    AuditTrailRepository(DSLContext database) {
        this.database = database;
    }

    void insert(List<AuditNote> notes) {
        database.insertInto(AUDIT_LOG).set(notes.stream().map(AuditTrailRepository::row).toList()).execute();
    }

    private static AuditLogRecord row(AuditNote note) {
        AuditLogRecord row = new AuditLogRecord();
        row.setId(UuidGenerator.next());
        row.setActorId(note.actor());
        row.setActorIp(note.ipAddress());
        row.setSessionId(note.session());
        row.setAction(note.action());
        row.setEntityType(note.entity());
        row.setEntityId(note.entityId());
        row.setOldValues(json(note.before()));
        row.setNewValues(json(note.after()));
        row.setRequestId(MDC.get("requestId"));
        row.setOccurredAt(note.occurredAt());
        return row;
    }

    private static @Nullable JSON json(Map<String, ?> values) {
        return values.isEmpty() ? null : JSON.json(MAPPER.writeValueAsString(SecretFields.masked(values)));
    }
}
