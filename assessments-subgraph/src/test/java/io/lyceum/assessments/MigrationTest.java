package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import io.lyceum.testing.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check(
                "quizzes", "questions", "question_options", "question_prompts", "question_texts", "quiz_attempts", "attempt_questions",
                "quiz_accommodations", "assignments", "rubric_criteria", "submissions", "submission_links", "submission_files", "grades",
                "criterion_grades", "final_grades", "excused_quizzes", "excused_assignments", "course_instructors", "course_lessons",
                "enrollments", "idempotency_keys", "quiz_standings", "regrades", "erased_people");
    }

    @Test
    void whatTheFirstMigrationHeldIsThereAfterTheLast() throws SQLException {
        SchemaAccess schema = TestMySql.shared().createSchema("migration_v1");
        flyway(schema).target("1").load().migrate();
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO quizzes (id, course_id, title, type, is_published, created_at, updated_at) "
                    + "VALUES (REPEAT('q', 16), REPEAT('c', 16), 'Old quiz', 'GRADED', TRUE, NOW(6), NOW(6))");
            statement.execute("INSERT INTO quiz_attempts (id, quiz_id, enrollment_id, user_id, course_id, attempt_number, status, percentage, "
                    + "started_at, submitted_at, created_at, updated_at) VALUES (REPEAT('t', 16), REPEAT('q', 16), REPEAT('e', 16), "
                    + "REPEAT('u', 16), REPEAT('c', 16), 1, 'GRADED', 80, '2026-02-01 09:00:00', '2026-02-01 09:10:30', NOW(6), NOW(6))");
            statement.execute("INSERT INTO assignments (id, course_id, title, max_score, is_published, created_at, updated_at) "
                    + "VALUES (REPEAT('a', 16), REPEAT('c', 16), 'Old assignment', 50, TRUE, NOW(6), NOW(6))");
            statement.execute("INSERT INTO submissions (id, assignment_id, enrollment_id, user_id, course_id, status, submitted_at, "
                    + "created_at, updated_at) VALUES (REPEAT('s', 16), REPEAT('a', 16), REPEAT('e', 16), REPEAT('u', 16), "
                    + "REPEAT('c', 16), 'GRADED', NOW(6), NOW(6), NOW(6))");
            statement.execute("INSERT INTO grades (submission_id, score, percentage, graded_at) VALUES (REPEAT('s', 16), 40, 80, NOW(6))");
        }

        flyway(schema).load().migrate();

        assertThat(one(schema, "SELECT CONCAT_WS(' ', title, answers_shown, grading_policy, question_count, has_shuffled_options) FROM quizzes"))
                .isEqualTo("Old quiz AFTER_SUBMISSION BEST 0 1");
        assertThat(one(schema, "SELECT CONCAT_WS(' ', percentage, answered_count, time_taken_seconds) FROM quiz_attempts"))
                .isEqualTo("80.00 0 630");
        assertThat(one(schema, "SELECT CONCAT_WS(' ', title, is_late_accepted, is_text_accepted, is_anonymous) FROM assignments"))
                .isEqualTo("Old assignment 1 1 0");
        assertThat(one(schema, "SELECT CONCAT_WS(' ', attempt_number, is_late, score) FROM submissions JOIN grades ON submission_id = id"))
                .isEqualTo("1 0 40.00");
    }

    private static FluentConfiguration flyway(SchemaAccess schema) {
        return Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .locations("classpath:db/migration", "classpath:db/shared");
    }

    private static String one(SchemaAccess schema, String sql) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
