package io.lyceum.courses.counts;

import static io.lyceum.courses.generated.tables.Tables.COURSES;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Computes kept counts from the rows that they count. */
@Repository
class KeptCountsRepository {

    private final DSLContext database;

    KeptCountsRepository(DSLContext database) {
        this.database = database;
    }

    void recountPaths() {
        database.execute("DELETE FROM category_paths");
        database.execute(
                """
                INSERT INTO category_paths (ancestor_id, descendant_id, depth)
                WITH RECURSIVE paths (ancestor_id, descendant_id, depth) AS (
                  SELECT id, id, 0 FROM categories
                  UNION ALL
                  SELECT paths.ancestor_id, categories.id, paths.depth + 1
                  FROM paths JOIN categories ON categories.parent_id = paths.descendant_id
                )
                SELECT ancestor_id, descendant_id, depth FROM paths""");
    }

    /** Those that everybody sees: published, and so is what they are nested under. */
    void recountLessons() {
        database.execute(lessonCounts("modules", "module_id"));
        database.execute(lessonCounts("courses", "course_id"));
    }

    private static String lessonCounts(String table, String reference) {
        return """
                UPDATE %1$s
                LEFT JOIN (
                  SELECT lessons.%2$s AS id, COUNT(*) AS lesson_count, COALESCE(SUM(lessons.duration_minutes), 0) AS duration_minutes
                  FROM lessons LEFT JOIN lessons AS parents ON parents.id = lessons.parent_lesson_id
                  WHERE lessons.is_published AND lessons.deleted_at IS NULL
                    AND (lessons.parent_lesson_id IS NULL OR parents.is_published AND parents.deleted_at IS NULL)
                  GROUP BY lessons.%2$s
                ) AS counted ON counted.id = %1$s.id
                SET %1$s.lesson_count = COALESCE(counted.lesson_count, 0),
                    %1$s.duration_minutes = COALESCE(counted.duration_minutes, 0)"""
                .formatted(table, reference);
    }

    void recountReviews() {
        database.execute(
                """
                UPDATE reviews
                LEFT JOIN (SELECT review_id, COUNT(*) AS votes FROM review_votes GROUP BY review_id) AS counted ON counted.review_id = reviews.id
                SET reviews.helpful_count = COALESCE(counted.votes, 0)""");
        database.execute(
                """
                UPDATE courses
                LEFT JOIN (
                  SELECT course_id, ROUND(AVG(rating), 2) AS average, COUNT(*) AS ratings,
                    SUM(rating = 1) AS ones, SUM(rating = 2) AS twos, SUM(rating = 3) AS threes, SUM(rating = 4) AS fours, SUM(rating = 5) AS fives
                  FROM reviews WHERE status = 'APPROVED' AND deleted_at IS NULL
                  GROUP BY course_id
                ) AS counted ON counted.course_id = courses.id
                SET courses.rating_average = counted.average,
                    courses.rating_count = COALESCE(counted.ratings, 0),
                    courses.rating_1_count = COALESCE(counted.ones, 0),
                    courses.rating_2_count = COALESCE(counted.twos, 0),
                    courses.rating_3_count = COALESCE(counted.threes, 0),
                    courses.rating_4_count = COALESCE(counted.fours, 0),
                    courses.rating_5_count = COALESCE(counted.fives, 0)""");
    }

    void recountPopularity() {
        database.execute(
                """
                UPDATE courses
                LEFT JOIN (
                  SELECT course_id, COUNT(*) AS learners FROM enrollments WHERE status IN ('ACTIVE', 'COMPLETED') GROUP BY course_id
                ) AS counted ON counted.course_id = courses.id
                SET courses.popularity = COALESCE(counted.learners, 0)""");
    }

    void changePopularity(UUID course, int by) {
        database.update(COURSES).set(COURSES.POPULARITY, COURSES.POPULARITY.plus(by)).where(COURSES.ID.eq(course)).execute();
    }

    /** The published courses of each subject, in its whole subtree, and of each tag. */
    void recountCourses() {
        database.execute(
                """
                UPDATE categories
                LEFT JOIN (
                  SELECT paths.ancestor_id, COUNT(*) AS published
                  FROM category_paths AS paths JOIN courses ON courses.category_id = paths.descendant_id
                  WHERE courses.status = 'PUBLISHED' AND courses.deleted_at IS NULL
                  GROUP BY paths.ancestor_id
                ) AS counted ON counted.ancestor_id = categories.id
                SET categories.course_count = COALESCE(counted.published, 0)""");
        database.execute(
                """
                UPDATE tags
                LEFT JOIN (
                  SELECT course_tags.tag_id, COUNT(*) AS published
                  FROM course_tags JOIN courses ON courses.id = course_tags.course_id
                  WHERE courses.status = 'PUBLISHED' AND courses.deleted_at IS NULL
                  GROUP BY course_tags.tag_id
                ) AS counted ON counted.tag_id = tags.id
                SET tags.course_count = COALESCE(counted.published, 0)""");
    }
}
