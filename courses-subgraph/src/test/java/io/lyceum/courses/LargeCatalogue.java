package io.lyceum.courses;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;

import java.util.UUID;
import org.jooq.DSLContext;

/** A catalogue of {@value #COURSES} courses with the spread of life, and one course with {@value #REVIEWS} reviews, for tests of plans. */
public class LargeCatalogue {

    static final int COURSES = 6_000;
    static final int REVIEWS = 3_000;

    /** Under which all courses are. */
    public static final UUID SUBJECT = new UUID(1, 0);
    /** Who teaches many. */
    public static final UUID TEACHER = new UUID(2, 0);
    /** Who offers many. */
    public static final UUID ORGANIZATION = new UUID(3, 0);
    /** What is much reviewed. */
    public static final UUID COURSE = new UUID(0, 0);

    private final DSLContext database;

    LargeCatalogue(DSLContext database) {
        this.database = database;
    }

    public void fill() {
        fill("categories (id, name, slug, created_at, updated_at)", 1, key(SUBJECT), "'Science'", "'science'", "NOW(6)", "NOW(6)");
        fill("categories (id, parent_id, name, slug, created_at, updated_at)", 10,
                subject("i"), key(SUBJECT), "CONCAT('Subject ', i)", "CONCAT('subject-', i)", "NOW(6)", "NOW(6)");
        fill("category_paths (ancestor_id, descendant_id, depth)", 1, key(SUBJECT), key(SUBJECT), "0");
        fill("category_paths (ancestor_id, descendant_id, depth)", 10, subject("i"), subject("i"), "0");
        fill("category_paths (ancestor_id, descendant_id, depth)", 10, key(SUBJECT), subject("i"), "1");
        fill("tags (id, name, slug, created_at)", 10, key("i"), "CONCAT('Tag ', i)", "CONCAT('tag-', i)", "NOW(6)");
        fillCourses();
        fill("course_tags (course_id, tag_id)", COURSES, key("i"), key(dice("tag", 10)));
        fill("course_instructors (course_id, user_id, role)", COURSES,
                key("i"), "IF(%s, %s, %s)".formatted(dice("teacher", 30), key(dice("colleague", 200)), key(TEACHER)), "'LEAD'");
        fill("reviews (id, course_id, user_id, rating, status, helpful_count, created_at, updated_at)", REVIEWS,
                key("i"), key("0"), key("i"), "1 + " + dice("rating", 5),
                "ELT(1 + LEAST(%s, 3), 'PENDING', 'REJECTED', 'FLAGGED', 'APPROVED')".formatted(dice("status", 20)),
                dice("votes", 50), "NOW(6) - INTERVAL i MINUTE", "NOW(6)");
    }

    private void fillCourses() {
        fill("courses (id, slug, title, short_description, category_id, organization_id, level, language, status, is_free, price_amount, price_currency, "
                        + "rating_average, rating_count, rating_5_count, popularity, has_certificate, published_at, created_at, updated_at)",
                COURSES,
                key("i"),
                "CONCAT('course-', i)",
                "CONCAT('Course ', %s)".formatted(dice("title", 100_000)),
                "IF(%s, 'About music and numbers', 'About nothing')".formatted(dice("text", 3)),
                subject(dice("subject", 10)),
                "IF(%s, NULL, %s)".formatted(dice("organization", 3), key(ORGANIZATION)),
                "ELT(1 + %s, 'BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT')".formatted(dice("level", 4)),
                "ELT(1 + %s, 'en', 'de', 'fr')".formatted(dice("language", 3)),
                "IF(%s < 8, 'PUBLISHED', ELT(1 + %s, 'DRAFT', 'REVIEW', 'ARCHIVED'))".formatted(dice("status", 10), dice("closed", 3)),
                dice("paid", 2) + " = 0",
                "IF(%s, 10 + %s, NULL)".formatted(dice("paid", 2), dice("price", 97)),
                "IF(%s, 'EUR', NULL)".formatted(dice("paid", 2)),
                "IF(%1$s, %1$s, NULL)".formatted(dice("rating", 6)),
                "%s > 0".formatted(dice("rating", 6)),
                "%s > 0".formatted(dice("rating", 6)),
                dice("popularity", 500),
                "TRUE",
                "TIMESTAMP '2026-01-01 00:00:00' + INTERVAL %s MINUTE".formatted(dice("minute", 100_000)),
                "NOW(6)",
                "NOW(6)");
    }

    private void fill(String target, int rows, String... values) {
        database.execute(
                """
                INSERT /*+ SET_VAR(cte_max_recursion_depth = 10000) */ INTO %s
                WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < %d)
                SELECT %s FROM numbers"""
                        .formatted(target, rows - 1, String.join(", ", values)));
    }

    /** A number from 0 on that looks thrown, and is the same each time. */
    private static String dice(String salt, int sides) {
        return "(CONV(LEFT(SHA2(CONCAT('%s', i), 256), 8), 16, 10) %% %d)".formatted(salt, sides);
    }

    private static String key(String number) {
        return "UNHEX(LPAD(HEX(%s), 32, '0'))".formatted(number);
    }

    private static String key(UUID id) {
        return "UNHEX('%s')".formatted(id.toString().replace("-", ""));
    }

    private static String subject(String number) {
        return "UNHEX(CONCAT('0000000000000001', LPAD(HEX(1 + %s), 16, '0')))".formatted(number);
    }
}
