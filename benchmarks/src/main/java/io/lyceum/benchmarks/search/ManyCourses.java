package io.lyceum.benchmarks.search;

import static io.lyceum.benchmarks.measure.Rows.insert;
import static io.lyceum.benchmarks.measure.Rows.key;

import io.lyceum.benchmarks.measure.SetAside;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;

/**
 * Many published courses, made by MySQL of a small vocabulary: fifty subjects, of which each course has one, so that a search for a subject
 * finds one in fifty.
 */
final class ManyCourses {

    /** What is searched for; no other word contains it. */
    static final String SUBJECT = "Astronomy";

    private static final int CATEGORIES = 20;
    private static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 9, 0);

    private static final String SUBJECTS = """
            'Astronomy', 'Algebra', 'Anatomy', 'Botany', 'Calculus', 'Carpentry', 'Ceramics', 'Chemistry', 'Choreography', 'Cinema', 'Climate',
            'Cooking', 'Cryptography', 'Databases', 'Drawing', 'Ecology', 'Economics', 'Electronics', 'Ethics', 'Finance', 'Forestry', 'Genetics',
            'Geography', 'Geology', 'Geometry', 'History', 'Hydrology', 'Journalism', 'Justice', 'Languages', 'Law', 'Linguistics', 'Logic',
            'Management', 'Marketing', 'Medicine', 'Music', 'Navigation', 'Networks', 'Nutrition', 'Optics', 'Painting', 'Philosophy', 'Physics',
            'Poetry', 'Psychology', 'Rhetoric', 'Robotics', 'Sociology', 'Statistics'""";

    private ManyCourses() {}

    static void writeCategories(Connection courses) throws SQLException {
        for (int i = 0; i < CATEGORIES; i++) {
            insert(courses, "categories (id, name, slug, created_at, updated_at)",
                    key("category", i), "Field %02d".formatted(i), "field-%02d".formatted(i), START, START);
            insert(courses, "category_paths (ancestor_id, descendant_id, depth)", key("category", i), key("category", i), 0);
        }
    }

    /** Adds the courses from one number up to another. */
    static void write(Connection courses, int from, int to) throws SQLException {
        SetAside indexes = SetAside.indexesOf(courses, "courses");
        try (Statement statement = courses.createStatement()) {
            statement.execute("SET SESSION cte_max_recursion_depth = " + to);
            statement.execute(insertion(from, to));
        }
        indexes.restore(courses);
    }

    private static String insertion(int from, int to) {
        return """
                INSERT INTO courses (id, slug, title, subtitle, short_description, category_id, level, language, status, is_free, has_certificate,
                  rating_average, rating_count, rating_4_count, popularity, published_at, created_at, updated_at)
                WITH RECURSIVE numbers (n) AS (SELECT %d UNION ALL SELECT n + 1 FROM numbers WHERE n < %d),
                  filed AS (SELECT id, ROW_NUMBER() OVER (ORDER BY slug) - 1 AS place FROM categories)
                SELECT UNHEX(CONCAT(LPAD(HEX(1577836800000 + n * 60000), 12, '0'), '70008000', LPAD(HEX(n), 12, '0'))),
                  CONCAT('course-', n), CONCAT(way, ' ', subject, ' ', n), CONCAT('In ', n MOD 9 + 3, ' weeks'),
                  CONCAT('What everybody who begins with ', IF(n MOD 3 = 0, subject, 'it'), ' should know, with exercises and a test each week.'),
                  filed.id, ELT(n MOD 4 + 1, 'BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'), ELT(n MOD 3 + 1, 'en', 'de', 'fr'), 'PUBLISHED', TRUE,
                  TRUE, 4.00, 10, 10, n MOD 997, at, at, at
                FROM (SELECT n, ELT(n MOD 50 + 1, %s) AS subject,
                    ELT(n DIV 50 MOD 5 + 1, 'A first look at', 'Practical', 'The art of', 'Modern', 'Problems in') AS way,
                    TIMESTAMPADD(MINUTE, n, '2020-01-01') AS at FROM numbers) AS made
                  JOIN filed ON filed.place = n DIV 7 MOD %d
                """.formatted(from, to - 1, SUBJECTS, CATEGORIES);
    }
}
