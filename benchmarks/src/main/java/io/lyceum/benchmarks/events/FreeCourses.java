package io.lyceum.benchmarks.events;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import io.lyceum.launcher.Stack;
import io.lyceum.starter.id.TypeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Published courses that cost nothing, each with a lesson. */
final class FreeCourses {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 1, 1, 9, 0);

    private FreeCourses() {}

    static void write(Stack stack, int count) throws SQLException {
        try (Connection courses = stack.schema("courses").connect()) {
            courses.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                insert(courses, "courses (id, slug, title, level, language, status, is_free, has_certificate, published_at, created_at, updated_at)",
                        key("free", i), "free-%05d".formatted(i), "Free %05d".formatted(i), "BEGINNER", "en", "PUBLISHED", true, true, AT, AT, AT);
                insert(courses, "modules (id, course_id, title, position, created_at, updated_at)", key("free module", i), key("free", i), "One", 1, AT, AT);
                insert(courses, "lessons (id, course_id, module_id, title, type, position, is_preview, is_mandatory, is_published, created_at, updated_at)",
                        key("free lesson", i), key("free", i), key("free module", i), "One", "ARTICLE", 1, false, true, true, AT, AT);
            }
            courses.commit();
        }
    }

    /** The global id of the i-th. */
    static String id(int i) {
        return TypeId.encode("course", key("free", i));
    }
}
