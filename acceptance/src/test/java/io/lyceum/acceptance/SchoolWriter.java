package io.lyceum.acceptance;

import static io.lyceum.acceptance.School.INSTRUCTOR;
import static io.lyceum.acceptance.School.LEARNER;
import static io.lyceum.acceptance.School.SIZE;
import static io.lyceum.acceptance.School.key;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;

/** Writes the {@link School} into the four databases. */
final class SchoolWriter {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);

    private final Connection users;
    private final Connection courses;
    private final Connection enrollments;
    private final Connection assessments;

    SchoolWriter(Connection users, Connection courses, Connection enrollments, Connection assessments) {
        this.users = users;
        this.courses = courses;
        this.enrollments = enrollments;
        this.assessments = assessments;
    }

    void write() throws SQLException {
        insert(courses, "categories (id, name, slug, created_at, updated_at)", key("category", 0), "Mathematics", "mathematics", START, START);
        for (int i = 0; i < SIZE; i++) {
            writePerson(i);
            writeCourse(i);
            writeEnrollment(i);
            writeWork(i);
            writeClassmate(i);
        }
    }

    private void writePerson(int i) throws SQLException {
        UUID id = key("user", i);
        insert(users, "users (id, email, display_name, status, created_at, updated_at)",
                id, "person%03d@school.test".formatted(i), "Person %03d".formatted(i), "ACTIVE", at(i), at(i));
        insert(users, "user_profiles (user_id, updated_at)", id, at(i));
    }

    private void writeCourse(int i) throws SQLException {
        UUID course = key("course", i);
        insert(courses, "courses (id, slug, title, category_id, level, language, status, is_free, has_certificate, published_at, created_at, updated_at)",
                course, "course-%03d".formatted(i), "Course %03d".formatted(i), key("category", 0), "BEGINNER", "en", "PUBLISHED", true, true, at(i), at(i), at(i));
        insert(courses, "course_instructors (course_id, user_id, role)", course, teacherOf(i), "LEAD");
        insert(courses, "modules (id, course_id, title, position, created_at, updated_at)", key("module", i), course, "Basics", 1, at(i), at(i));
        for (int lesson = 2 * i; lesson <= 2 * i + 1; lesson++) {
            insert(courses, "lessons (id, course_id, module_id, title, type, position, is_preview, is_mandatory, is_published, created_at, updated_at)",
                    key("lesson", lesson), course, key("module", i), "Lesson %03d".formatted(lesson), "ARTICLE", lesson - 2 * i + 1, false, true, true, at(i), at(i));
        }
    }

    private void writeEnrollment(int i) throws SQLException {
        UUID enrollment = key("enrollment", i);
        insert(enrollments, "course_instructors (course_id, user_id)", key("course", i), teacherOf(i));
        insert(enrollments, "enrollments (id, user_id, course_id, status, type, outcome, progress_percentage, enrolled_at, completed_at, created_at, updated_at)",
                enrollment, LEARNER, key("course", i), "COMPLETED", "FREE", "PASSED", 100, at(i), at(i + 1), at(i), at(i));
        countLearner(key("course", i));
        insert(enrollments, "lesson_progress (id, enrollment_id, user_id, lesson_id, status, percentage, last_position_seconds, created_at, updated_at)",
                key("progress", i), enrollment, LEARNER, key("lesson", 2 * i), "IN_PROGRESS", 50, 30, at(i), at(i));
        insert(enrollments, "certificates (id, enrollment_id, user_id, course_id, number, verification_code, status, student_name, course_title, completed_at, issued_at, created_at)",
                key("certificate", i), enrollment, LEARNER, key("course", i), "LY-%04d".formatted(i), "code-%04d".formatted(i), "VALID", "Lena Learner", "Course %03d".formatted(i), at(i + 1), at(i + 1), at(i));
    }

    private void writeWork(int i) throws SQLException {
        UUID course = key("course", i);
        UUID enrollment = key("enrollment", i);
        insert(assessments, "course_versions (course_id, version, status)", course, 0, "PUBLISHED");
        insert(assessments, "course_instructors (course_id, user_id)", course, teacherOf(i));
        insert(assessments, "quizzes (id, course_id, title, type, weight, is_published, created_at, updated_at)",
                key("quiz", i), course, "Quiz %03d".formatted(i), "GRADED", 50, true, at(i), at(i));
        insert(assessments, "quiz_attempts (id, quiz_id, enrollment_id, user_id, course_id, attempt_number, status, percentage, is_passed, started_at, submitted_at, graded_at, created_at, updated_at)",
                key("quiz_attempt", i), key("quiz", i), enrollment, LEARNER, course, 1, "GRADED", 80, true, at(i), at(i), at(i), at(i), at(i));
        insert(assessments, "assignments (id, course_id, title, max_score, weight, is_published, created_at, updated_at)",
                key("assignment", i), course, "Essay %03d".formatted(i), 10, 50, true, at(i), at(i));
        insert(assessments, "submissions (id, assignment_id, enrollment_id, user_id, course_id, status, submitted_at, created_at, updated_at)",
                key("submission", i), key("assignment", i), enrollment, LEARNER, course, "GRADED", at(i), at(i), at(i));
        insert(assessments, "grades (submission_id, score, percentage, graded_at, released_at)", key("submission", i), 9, 90, at(i), at(i));
        insert(assessments, "final_grades (enrollment_id, user_id, course_id, percentage, updated_at)", enrollment, LEARNER, course, 85, at(i));
    }

    private void writeClassmate(int i) throws SQLException {
        insert(enrollments, "enrollments (id, user_id, course_id, status, type, enrolled_at, created_at, updated_at)",
                key("classmate", i), key("user", i), key("course", 0), "ACTIVE", "FREE", at(i), at(i), at(i));
        countLearner(key("course", 0));
    }

    private void countLearner(UUID course) throws SQLException {
        try (PreparedStatement statement = enrollments.prepareStatement("""
                INSERT INTO course_counters (course_id, enrollment_count, seats_taken) VALUES (?, 1, 1)
                ON DUPLICATE KEY UPDATE enrollment_count = enrollment_count + 1, seats_taken = seats_taken + 1""")) {
            statement.setObject(1, bytes(course));
            statement.executeUpdate();
        }
    }

    private static UUID teacherOf(int i) {
        return i == SIZE - 1 ? key("user", 0) : INSTRUCTOR;
    }

    private static LocalDateTime at(int hours) {
        return START.plusHours(hours);
    }

    private static void insert(Connection connection, String target, Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(target, places))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID key ? bytes(key) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }
}
