package io.lyceum.courses.ranking;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.lyceum.courses.course.CourseVisibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQL;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The lists of popular and trending courses. */
@Repository
class RankingRepository {

    private static final int LENGTH = 20;

    private static final String POPULAR =
            """
            SELECT ROW_NUMBER() OVER (ORDER BY popularity DESC, id DESC), id FROM (
              SELECT id, popularity FROM courses
              WHERE status = 'PUBLISHED' AND deleted_at IS NULL
              ORDER BY popularity DESC, id DESC LIMIT %d
            ) AS first""";

    private static final String TRENDING =
            """
            SELECT ROW_NUMBER() OVER (ORDER BY joined DESC, id DESC), id FROM (
              SELECT courses.id, COUNT(*) AS joined
              FROM enrollments JOIN courses ON courses.id = enrollments.course_id
              WHERE enrollments.enrolled_at >= {0} AND enrollments.status IN ('ACTIVE', 'COMPLETED')
                AND courses.status = 'PUBLISHED' AND courses.deleted_at IS NULL
              GROUP BY courses.id
              ORDER BY joined DESC, courses.id DESC LIMIT %d
            ) AS first""";

    private final DSLContext database;

    RankingRepository(DSLContext database) {
        this.database = database;
    }

    /** The list's courses that are still in the catalogue, in order. */
    List<UUID> list(Ranking ranking) {
        Table<?> list = DSL.table(name(ranking.table()));
        Field<UUID> course = DSL.field(name(ranking.table(), "course_id"), COURSES.ID.getDataType());
        return database.select(course)
                .from(list)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(course))
                .where(CourseVisibility.isInCatalogue())
                .orderBy(DSL.field(name(ranking.table(), "position")))
                .fetch(course);
    }

    /** Fills the list of popular courses anew. */
    void refreshPopular() {
        replace(Ranking.POPULAR_COURSES, DSL.sql(POPULAR.formatted(LENGTH)));
    }

    /** Fills the list of trending courses anew, by who joined since some time. */
    void refreshTrending(Instant since) {
        replace(Ranking.TRENDING_COURSES, DSL.sql(TRENDING.formatted(LENGTH), val(since, ENROLLMENTS.ENROLLED_AT)));
    }

    /**
     * Fills a table beside the list and gives it the list's name: readers meet one list or the other, whole. Where another process is at it,
     * nothing is done. MySQL's lock belongs to a connection, so all of it runs on one.
     */
    private void replace(Ranking ranking, SQL courses) {
        database.connection(connection -> {
            DSLContext one = DSL.using(connection, SQLDialect.MYSQL);
            String lock = one.fetchValue("SELECT CONCAT(DATABASE(), ?)", "." + ranking.table()).toString();
            if (!Integer.valueOf(1).equals(one.fetchValue("SELECT GET_LOCK(?, 0)", lock) instanceof Number got ? got.intValue() : 0)) {
                return;
            }
            try {
                swap(one, ranking.table(), courses);
            } finally {
                one.fetch("SELECT RELEASE_LOCK(?)", lock);
            }
        });
    }

    private static void swap(DSLContext database, String table, SQL courses) {
        database.execute("DROP TABLE IF EXISTS %1$s_next, %1$s_former".formatted(table));
        database.execute("CREATE TABLE %1$s_next LIKE %1$s".formatted(table));
        database.query("INSERT INTO {0} (position, course_id) {1}", name(table + "_next"), courses).execute();
        database.execute("RENAME TABLE %1$s TO %1$s_former, %1$s_next TO %1$s".formatted(table));
        database.execute("DROP TABLE %s_former".formatted(table));
    }
}
