package io.lyceum.benchmarks.graph;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import io.lyceum.launcher.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;

/** A hundred people, each enrolled in ten courses of their own, with one attempt at the quiz of each. */
final class SchoolFixture {

    static final int PEOPLE = 100;
    static final int COURSES_EACH = 10;

    // Later than any account that the graph makes by itself: these come first among the newest.
    private static final LocalDateTime START = LocalDateTime.of(2090, 1, 1, 9, 0);

    private SchoolFixture() {}

    static void write(Stack stack) throws SQLException {
        try (Connection users = open(stack, "users");
                Connection courses = open(stack, "courses");
                Connection enrollments = open(stack, "enrollments");
                Connection assessments = open(stack, "assessments")) {
            for (int person = 0; person < PEOPLE; person++) {
                writePerson(users, person, START.plusHours(person));
                for (int i = person * COURSES_EACH; i < (person + 1) * COURSES_EACH; i++) {
                    writeEnrollment(courses, enrollments, assessments, key("user", person), i, START.plusHours(i));
                }
            }
            for (Connection each : new Connection[] {users, courses, enrollments, assessments}) {
                each.commit();
            }
        }
    }

    private static void writePerson(Connection users, int person, LocalDateTime at) throws SQLException {
        insert(users, "users (id, email, display_name, status, created_at, updated_at)",
                key("user", person), "person%03d@benchmark.test".formatted(person), "Person %03d".formatted(person), "ACTIVE", at, at);
    }

    private static void writeEnrollment(
            Connection courses, Connection enrollments, Connection assessments, UUID user, int i, LocalDateTime at) throws SQLException {
        UUID course = key("course", i);
        UUID enrollment = key("enrollment", i);
        insert(courses, "courses (id, slug, title, level, language, status, is_free, has_certificate, published_at, created_at, updated_at)",
                course, "course-%04d".formatted(i), "Course %04d".formatted(i), "BEGINNER", "en", "PUBLISHED", true, true, at, at, at);
        insert(courses, "modules (id, course_id, title, position, created_at, updated_at)", key("module", i), course, "Basics", 1, at, at);
        insert(enrollments, "enrollments (id, user_id, course_id, status, type, enrolled_at, created_at, updated_at)",
                enrollment, user, course, "ACTIVE", "FREE", at, at, at);
        insert(assessments, "course_versions (course_id, version, status)", course, 0, "PUBLISHED");
        insert(assessments, "quizzes (id, course_id, title, type, weight, is_published, created_at, updated_at)",
                key("quiz", i), course, "Quiz %04d".formatted(i), "GRADED", 50, true, at, at);
        insert(assessments, "quiz_attempts (id, quiz_id, enrollment_id, user_id, course_id, attempt_number, status, percentage, is_passed,"
                        + " started_at, submitted_at, graded_at, created_at, updated_at)",
                key("attempt", i), key("quiz", i), enrollment, user, course, 1, "GRADED", 80, true, at, at, at, at, at);
    }

    private static Connection open(Stack stack, String subgraph) throws SQLException {
        Connection connection = stack.schema(subgraph).connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
