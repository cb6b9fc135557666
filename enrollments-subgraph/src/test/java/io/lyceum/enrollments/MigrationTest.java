package io.lyceum.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import io.lyceum.testing.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check(
                "enrollments", "lesson_progress", "certificates", "course_instructors", "course_counters", "course_snapshots", "course_prerequisites",
                "coupons", "payments", "refunds", "invoices", "plans", "subscriptions", "idempotency_keys", "webhook_events",
                "invoice_sequences", "bulk_enrollments", "bulk_enrollment_rows");
    }

    @Test
    void whatTheFirstVersionHoldsIsKeptAndCounted() throws SQLException {
        SchemaAccess schema = TestMySql.shared().createSchema("migration");
        flyway(schema, "1").migrate();
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            enroll(statement, 1, 7, "ACTIVE");
            enroll(statement, 2, 7, "COMPLETED");
            enroll(statement, 3, 7, "PENDING_PAYMENT");
            enroll(statement, 4, 7, "DROPPED");
            enroll(statement, 5, 8, "CANCELLED");
            certify(statement, 1, 1, "VALID", "NULL");
            certify(statement, 2, 2, "REVOKED", "NOW(6)");
            statement.execute("INSERT INTO lesson_progress (id, enrollment_id, user_id, lesson_id, status, created_at, updated_at) VALUES "
                    + "(%s, %s, %s, %s, 'IN_PROGRESS', '2026-02-01', '2026-02-03 04:05:06')".formatted(key(1), key(1), key(1), key(1)));
            statement.execute("INSERT INTO course_instructors VALUES (%s, %s), (%s, %s), (%s, %s)"
                    .formatted(key(7), key(1), key(8), key(1), key(8), key(2)));

            flyway(schema, "latest").migrate();

            assertThat(answer(statement, "SELECT CONCAT(enrollment_count, ' ', seats_taken) FROM course_counters WHERE course_id = " + key(7)))
                    .isEqualTo("2 3");
            assertThat(answer(statement, "SELECT CONCAT(enrollment_count, ' ', seats_taken) FROM course_counters WHERE course_id = " + key(8)))
                    .isEqualTo("0 0");
            assertThat(answer(statement, "SELECT GROUP_CONCAT(IFNULL(revocation_reason, 'none') ORDER BY id) FROM certificates"))
                    .isEqualTo("none,OTHER");
            assertThat(answer(statement, "SELECT DATE_FORMAT(last_activity_at, '%Y-%m-%d %T') FROM lesson_progress")).isEqualTo("2026-02-03 04:05:06");
            assertThat(answer(statement, "SELECT COUNT(*) FROM course_instructors WHERE is_lead")).as("the only one of a course leads it").isEqualTo("1");
        }
    }

    private static Flyway flyway(SchemaAccess schema, String target) {
        return Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(target)
                .load();
    }

    private static void enroll(Statement statement, int id, int course, String status) throws SQLException {
        statement.execute("INSERT INTO enrollments (id, user_id, course_id, status, type, enrolled_at, created_at, updated_at) VALUES "
                + "(%s, %s, %s, '%s', 'FREE', NOW(6), NOW(6), NOW(6))".formatted(key(id), key(id), key(course), status));
    }

    private static void certify(Statement statement, int id, int enrollment, String status, String revokedAt) throws SQLException {
        statement.execute("INSERT INTO certificates (id, enrollment_id, user_id, course_id, number, verification_code, status, student_name, "
                + "course_title, completed_at, issued_at, revoked_at, created_at) VALUES (%s, %s, %s, %s, '%d', 'code-%d', '%s', 'Ada', 'Engines', NOW(6), NOW(6), %s, NOW(6))"
                        .formatted(key(id), key(enrollment), key(enrollment), key(7), id, id, status, revokedAt));
    }

    private static String key(int number) {
        return "UNHEX(LPAD('%d', 32, '0'))".formatted(number);
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
