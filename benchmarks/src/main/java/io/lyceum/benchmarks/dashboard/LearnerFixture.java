package io.lyceum.benchmarks.dashboard;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lyceum.launcher.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The demo learner in thirty courses: each of four modules with four lessons, half of them begun, two instructors, a quiz with three
 * attempts, a final grade, and a certificate for every other.
 */
public final class LearnerFixture {

    static final String EMAIL = "learner@lyceum.test";

    private static final int COURSES = 30;
    private static final int MODULES = 4;
    private static final int LESSONS = 4;
    private static final int TEACHERS = 10;
    private static final int ATTEMPTS = 3;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final UUID LEARNER = UuidCreator.getNameBasedSha1("demo:user:learner");

    private final Connection users;
    private final Connection courses;
    private final Connection enrollments;
    private final Connection assessments;

    private LearnerFixture(Connection users, Connection courses, Connection enrollments, Connection assessments) {
        this.users = users;
        this.courses = courses;
        this.enrollments = enrollments;
        this.assessments = assessments;
    }

    public static void write(Stack stack) throws SQLException {
        try (Connection users = open(stack, "users");
                Connection courses = open(stack, "courses");
                Connection enrollments = open(stack, "enrollments");
                Connection assessments = open(stack, "assessments")) {
            new LearnerFixture(users, courses, enrollments, assessments).write();
            for (Connection each : new Connection[] {users, courses, enrollments, assessments}) {
                each.commit();
            }
        }
    }

    private void write() throws SQLException {
        for (int i = 0; i < TEACHERS; i++) {
            UUID teacher = key("teacher", i);
            insert(users, "users (id, email, display_name, status, created_at, updated_at)",
                    teacher, "teacher%02d@benchmark.test".formatted(i), "Teacher %02d".formatted(i), "ACTIVE", START, START);
            insert(users, "user_profiles (user_id, avatar_url, updated_at)", teacher, "https://images.benchmark.test/%02d.png".formatted(i), START);
        }
        for (int i = 0; i < COURSES; i++) {
            writeCourse(i);
            writeEnrollment(i);
            writeResults(i);
        }
    }

    private void writeCourse(int i) throws SQLException {
        UUID course = key("course", i);
        LocalDateTime at = START.plusHours(i);
        insert(courses, "courses (id, slug, title, level, language, status, is_free, has_certificate, published_at, created_at, updated_at)",
                course, "course-%03d".formatted(i), "Course number %03d".formatted(i), "BEGINNER", "en", "PUBLISHED", true, true, at, at, at);
        insert(courses, "course_instructors (course_id, user_id, role, position)", course, key("teacher", i % TEACHERS), "LEAD", 1);
        insert(courses, "course_instructors (course_id, user_id, role, position)", course, key("teacher", (i + 3) % TEACHERS), "ASSISTANT", 2);
        for (int m = 0; m < MODULES; m++) {
            UUID module = key("module", i * MODULES + m);
            insert(courses, "modules (id, course_id, title, position, created_at, updated_at)", module, course, "Week %d".formatted(m + 1), m + 1, at, at);
            for (int l = 0; l < LESSONS; l++) {
                insert(courses,
                        "lessons (id, course_id, module_id, title, type, position, duration_minutes, is_preview, is_mandatory, is_published,"
                                + " created_at, updated_at)",
                        lesson(i, m, l), course, module, "Lesson %d of week %d".formatted(l + 1, m + 1), "VIDEO", l + 1, 12, l == 0, true, true, at, at);
            }
        }
    }

    private void writeEnrollment(int i) throws SQLException {
        UUID enrollment = key("enrollment", i);
        boolean isCompleted = i % 2 == 0;
        LocalDateTime at = START.plusHours(i);
        insert(enrollments, "enrollments (id, user_id, course_id, status, type, outcome, progress_percentage, enrolled_at, last_accessed_at, completed_at,"
                        + " created_at, updated_at)",
                enrollment, LEARNER, key("course", i), isCompleted ? "COMPLETED" : "ACTIVE", "FREE", isCompleted ? "PASSED" : null,
                isCompleted ? 100 : 50, at, at.plusDays(3), isCompleted ? at.plusDays(9) : null, at, at);
        for (int m = 0; m < MODULES; m++) {
            for (int l = 0; l < LESSONS / 2; l++) {
                insert(enrollments,
                        "lesson_progress (id, enrollment_id, user_id, lesson_id, status, percentage, last_position_seconds, created_at, updated_at)",
                        key("progress", (i * MODULES + m) * LESSONS + l), enrollment, LEARNER, lesson(i, m, l), "IN_PROGRESS", 40, 288, at, at);
            }
        }
        if (isCompleted) {
            insert(enrollments, "certificates (id, enrollment_id, user_id, course_id, number, verification_code, status, student_name, course_title,"
                            + " completed_at, issued_at, created_at)",
                    key("certificate", i), enrollment, LEARNER, key("course", i), "LY-%06d".formatted(i), "verify-%032d".formatted(i), "VALID",
                    "Lena Learner", "Course number %03d".formatted(i), at.plusDays(9), at.plusDays(9), at.plusDays(9));
        }
    }

    private void writeResults(int i) throws SQLException {
        UUID enrollment = key("enrollment", i);
        LocalDateTime at = START.plusHours(i);
        insert(assessments, "course_versions (course_id, version, status)", key("course", i), 0, "PUBLISHED");
        insert(assessments, "quizzes (id, course_id, title, type, weight, is_published, created_at, updated_at)",
                key("quiz", i), key("course", i), "Quiz %03d".formatted(i), "GRADED", 50, true, at, at);
        for (int a = 1; a <= ATTEMPTS; a++) {
            insert(assessments, "quiz_attempts (id, quiz_id, enrollment_id, user_id, course_id, attempt_number, status, percentage, is_passed,"
                            + " started_at, submitted_at, graded_at, created_at, updated_at)",
                    key("attempt", i * ATTEMPTS + a), key("quiz", i), enrollment, LEARNER, key("course", i), a, "GRADED", 60 + a, a > 1,
                    at.plusMinutes(a), at.plusMinutes(a + 5), at.plusMinutes(a + 5), at, at);
        }
        insert(assessments, "final_grades (enrollment_id, user_id, course_id, percentage, updated_at)", enrollment, LEARNER, key("course", i), 71, at);
    }

    private static UUID lesson(int course, int module, int lesson) {
        return key("lesson", (course * MODULES + module) * LESSONS + lesson);
    }

    private static Connection open(Stack stack, String subgraph) throws SQLException {
        Connection connection = stack.schema(subgraph).connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
