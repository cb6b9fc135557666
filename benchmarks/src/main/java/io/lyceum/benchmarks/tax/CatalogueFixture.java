package io.lyceum.benchmarks.tax;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Two hundred published courses of four modules. */
public final class CatalogueFixture {

    private static final int COURSES = 200;
    private static final int MODULES = 4;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);

    private CatalogueFixture() {}

    public static void write(Connection courses) throws SQLException {
        courses.setAutoCommit(false);
        for (int i = 0; i < COURSES; i++) {
            LocalDateTime at = START.plusHours(i);
            insert(
                    courses,
                    "courses (id, slug, title, short_description, description, level, language, status, is_free, has_certificate,"
                            + " published_at, created_at, updated_at)",
                    key("course", i),
                    "course-%03d".formatted(i),
                    "Course number %03d".formatted(i),
                    "What everybody should know of subject %03d, in a sentence or two.".formatted(i),
                    "Weeks of reading, watching and trying things out about subject %03d, with a test at the end of each. ".formatted(i).repeat(2),
                    "BEGINNER", "en", "PUBLISHED", true, true, at, at, at);
            for (int position = 1; position <= MODULES; position++) {
                insert(
                        courses,
                        "modules (id, course_id, title, position, created_at, updated_at)",
                        key("module", i * MODULES + position), key("course", i), "Week %d of course %03d".formatted(position, i), position, at, at);
            }
        }
        courses.commit();
        courses.setAutoCommit(true);
    }
}
