package io.lyceum.benchmarks.endpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the dashboard needs of the database of courses: three statements. */
final class Courses {

    private static final String COURSES =
            "SELECT id, title, slug, level FROM courses WHERE id IN (%s) AND deleted_at IS NULL AND status IN ('PUBLISHED', 'ARCHIVED')";
    private static final String INSTRUCTORS = """
            SELECT course_id, role, user_id FROM course_instructors WHERE course_id IN (%s)
            ORDER BY FIELD(role, 'LEAD', 'CO_INSTRUCTOR', 'ASSISTANT'), position, user_id""";
    private static final String LESSONS = """
            SELECT m.course_id, m.id, m.title, l.id, l.title, l.type, l.duration_minutes, l.is_preview
            FROM modules m LEFT JOIN lessons l
              ON l.module_id = m.id AND l.parent_lesson_id IS NULL AND l.is_published AND l.deleted_at IS NULL
            WHERE m.course_id IN (%s) ORDER BY m.course_id, m.position, m.id, l.position, l.id""";

    private Courses() {}

    record Course(String id, String title, String slug, String level) {}

    record Teaching(String role, UUID person) {}

    record Module(UUID key, String id, String title, List<Lesson> lessons) {}

    record Lesson(UUID key, String id, String title, String type, @Nullable Integer durationMinutes, boolean isPreview) {}

    static Map<UUID, Course> byKey(Connection connection, Collection<UUID> courses) throws SQLException {
        Map<UUID, Course> found = HashMap.newHashMap(courses.size());
        Rows.read(connection, COURSES, courses, row -> found.put(
                Rows.key(row, 1), new Course(Rows.id("course", row, 1), row.getString(2), row.getString(3), row.getString(4))));
        return found;
    }

    static Map<UUID, List<Teaching>> instructors(Connection connection, Collection<UUID> courses) throws SQLException {
        Map<UUID, List<Teaching>> found = HashMap.newHashMap(courses.size());
        Rows.read(connection, INSTRUCTORS, courses, row -> found
                .computeIfAbsent(Rows.key(row, 1), _ -> new ArrayList<>())
                .add(new Teaching(row.getString(2), Rows.key(row, 3))));
        return found;
    }

    static Map<UUID, List<Module>> modules(Connection connection, Collection<UUID> courses) throws SQLException {
        Map<UUID, List<Module>> found = HashMap.newHashMap(courses.size());
        Rows.read(connection, LESSONS, courses, row -> {
            List<Module> modules = found.computeIfAbsent(Rows.key(row, 1), _ -> new ArrayList<>());
            UUID module = Rows.key(row, 2);
            if (modules.isEmpty() || !modules.getLast().key().equals(module)) {
                modules.add(new Module(module, Rows.id("module", row, 2), row.getString(3), new ArrayList<>()));
            }
            if (row.getBytes(4) != null) {
                modules.getLast().lessons().add(new Lesson(Rows.key(row, 4), Rows.id("lesson", row, 4),
                        row.getString(5), row.getString(6), Rows.number(row, 7), row.getBoolean(8)));
            }
        });
        return found;
    }
}
