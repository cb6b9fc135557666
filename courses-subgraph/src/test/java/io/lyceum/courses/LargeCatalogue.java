package io.lyceum.courses;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;

import java.util.UUID;
import org.jooq.DSLContext;

/** A catalogue of {@value #COURSES} courses with the spread of life, and one course with {@value #REVIEWS} reviews, for tests of plans. */
public class LargeCatalogue {

    static final int COURSES = 6_000;
    static final int REVIEWS = 3_000;

    /** Under which most courses are. */
    public static final UUID SUBJECT = new UUID(1, 0);
    /** Who teaches many. */
    public static final UUID TEACHER = new UUID(2, 0);
    /** Who offers many. */
    public static final UUID ORGANIZATION = new UUID(3, 0);
    /** What is much reviewed. */
    public static final UUID COURSE = new UUID(0, 0);

    private static final String NUMBERS =
            "(WITH RECURSIVE numbers AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM numbers WHERE i < %d) SELECT i FROM numbers) AS numbers";

    private final DSLContext database;

    LargeCatalogue(DSLContext database) {
        this.database = database;
    }

    public void fill() {
        fill("categories (id, name, slug, created_at, updated_at)", 1, "UNHEX('00000000000000010000000000000000'), 'Science', 'science', NOW(6), NOW(6)");
        fill("categories (id, parent_id, name, slug, created_at, updated_at)", 10,
                "UNHEX(CONCAT('0000000000000001', LPAD(HEX(i + 1), 16, '0'))), UNHEX('00000000000000010000000000000000'), CONCAT('Subject ', i), CONCAT('subject-', i), NOW(6), NOW(6)");
        fill("tags (id, name, slug, created_at)", 10, "%s, CONCAT('Tag ', i), CONCAT('tag-', i), NOW(6)".formatted(key("i")));
        fill("courses (id, slug, title, short_description, category_id, organization_id, level, language, status, is_free, price_amount, price_currency, "
                        + "rating_average, rating_count, rating_5_count, popularity, has_certificate, published_at, created_at, updated_at)",
                COURSES,
                "%s, CONCAT('course-', i), CONCAT('Course ', (i * 7919) %% 6007), IF(i %% 3, 'About music and numbers', 'About nothing'), ".formatted(key("i"))
                        + "UNHEX(CONCAT('0000000000000001', LPAD(HEX(1 + i % 10), 16, '0'))), IF(i % 3, NULL, UNHEX('00000000000000030000000000000000')), "
                        + "ELT(1 + i % 4, 'BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'), ELT(1 + i % 3, 'en', 'de', 'fr'), "
                        + "IF(i % 10 < 8, 'PUBLISHED', ELT(1 + i % 3, 'DRAFT', 'REVIEW', 'ARCHIVED')), i % 2 = 0, IF(i % 2, 10 + i % 97, NULL), IF(i % 2, 'EUR', NULL), "
                        + "IF(i % 4, 1 + i % 4, NULL), IF(i % 4, 1, 0), IF(i % 4, 1, 0), i % 501, TRUE, "
                        + "TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (i * 7919) % 6007 MINUTE, NOW(6), NOW(6)");
        fill("course_tags (course_id, tag_id)", COURSES, "%s, %s".formatted(key("i"), key("i % 10")));
        fill("course_instructors (course_id, user_id, role)", COURSES,
                "%s, IF(i %% 30, %s, UNHEX('00000000000000020000000000000000')), 'LEAD'".formatted(key("i"), key("i % 200")));
        fill("reviews (id, course_id, user_id, rating, status, helpful_count, created_at, updated_at)", REVIEWS,
                "%s, %s, %s, 1 + i %% 5, ELT(1 + LEAST(i %% 20, 4), 'PENDING', 'REJECTED', 'FLAGGED', 'APPROVED', 'APPROVED'), i %% 53, NOW(6) - INTERVAL i MINUTE, NOW(6)"
                        .formatted(key("i"), key("0"), key("i")));
    }

    private void fill(String target, int rows, String values) {
        database.execute("INSERT /*+ SET_VAR(cte_max_recursion_depth = 10000) */ INTO %s SELECT %s FROM %s"
                .formatted(target, values, NUMBERS.formatted(rows - 1)));
    }

    private static String key(String number) {
        return "UNHEX(LPAD(HEX(%s), 32, '0'))".formatted(number);
    }
}
