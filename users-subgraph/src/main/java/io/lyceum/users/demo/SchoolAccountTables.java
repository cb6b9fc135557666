package io.lyceum.users.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.person.AuditChange;
import io.lyceum.demo.person.AuditEntry;
import io.lyceum.demo.person.InstructorApplication;
import io.lyceum.demo.person.LinkedIdentity;
import io.lyceum.demo.person.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to accounts of the demo school: sessions, linked accounts, applications to teach, and what was noted of changes. */
final class SchoolAccountTables {

    private final BatchInsert sessions;
    private final BatchInsert identities;
    private final BatchInsert applications;
    private final BatchInsert auditLog;

    SchoolAccountTables(ImportWriter writer) {
        sessions = writer.into(
                "user_sessions", "id", "user_id", "device", "ip_address", "created_at", "last_active_at", "expires_at", "revoked_at");
        identities = writer.into("user_identities", "id", "user_id", "provider", "subject", "email", "linked_at");
        applications = writer.into(
                "instructor_applications", "id", "user_id", "expertise", "motivation", "status", "submitted_at", "decided_by",
                "decided_at", "note");
        auditLog = writer.into(
                "audit_log", "id", "actor_id", "actor_ip", "action", "entity_type", "entity_id", "old_values", "new_values", "occurred_at");
    }

    void add(Session session) {
        sessions.add(
                session.id(), session.userId(), session.device(), session.ipAddress(), session.createdAt(), session.lastActiveAt(),
                session.expiresAt(), session.revokedAt());
    }

    void add(LinkedIdentity identity) {
        identities.add(
                identity.id(), identity.userId(), identity.provider().name().toLowerCase(Locale.ROOT), identity.subject(),
                identity.email(), identity.linkedAt());
    }

    void add(InstructorApplication application) {
        applications.add(
                application.id(), application.userId(), application.expertise(), application.motivation(), application.status(),
                application.submittedAt(), application.decidedBy(), application.decidedAt(), application.note());
    }

    void add(AuditEntry entry) {
        auditLog.add(
                entry.id(), entry.actorId(), entry.ipAddress(), entry.action(), entry.entity(), entry.entityId(),
                values(entry.changes(), AuditChange::before), values(entry.changes(), AuditChange::after), entry.occurredAt());
    }

    private static String values(List<AuditChange> changes, Function<AuditChange, @Nullable String> side) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        changes.forEach(change -> values.put(change.field(), side.apply(change)));
        return JsonMapper.shared().writeValueAsString(values);
    }
}
