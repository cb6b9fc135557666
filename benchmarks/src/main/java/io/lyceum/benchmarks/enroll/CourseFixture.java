package io.lyceum.benchmarks.enroll;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Free courses with a lesson each, as the enrollments subgraph knows them, and one with few seats. */
final class CourseFixture {

    static final int COURSES = 3_000;
    static final UUID CONTESTED = key("contested course", 0);
    static final int SEATS = 50;

    private CourseFixture() {}

    static void write(Connection enrollments) throws SQLException {
        enrollments.setAutoCommit(false);
        for (int i = 0; i < COURSES; i++) {
            course(enrollments, key("course", i), key("lesson", i), null);
        }
        course(enrollments, CONTESTED, key("contested lesson", 0), SEATS);
        enrollments.commit();
        enrollments.setAutoCommit(true);
    }

    private static void course(Connection enrollments, UUID course, UUID lesson, @Nullable Integer capacity) throws SQLException {
        insert(enrollments, "course_snapshots (course_id, title, status, capacity)", course, "A course", "PUBLISHED", capacity);
        insert(enrollments, "course_counters (course_id, enrollment_count, seats_taken)", course, 0, 0);
        insert(enrollments, "course_lessons (lesson_id, course_id, is_mandatory, position)", lesson, course, true, 1);
    }
}
