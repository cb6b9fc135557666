package io.lyceum.enrollments.counter;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.lyceum.enrollments.enrollment.LiveEnrollments;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Counts of courses, as they are kept. They are everybody's. */
@Repository
class CourseCounterRepository {

    private final DSLContext database;

    CourseCounterRepository(DSLContext database) {
        this.database = database;
    }

    /** How many learn or have completed each course; none for a course where nobody does. */
    Map<UUID, Integer> enrollmentCounts(Set<UUID> courses) {
        return database.select(COURSE_COUNTERS.COURSE_ID, COURSE_COUNTERS.ENROLLMENT_COUNT)
                .from(COURSE_COUNTERS)
                .where(COURSE_COUNTERS.COURSE_ID.in(courses))
                .fetchMap(COURSE_COUNTERS.COURSE_ID, COURSE_COUNTERS.ENROLLMENT_COUNT);
    }

    /** How many seats are free in each course that takes learners and limits their number; none for any other. */
    Map<UUID, Integer> seatsAvailable(Set<UUID> courses) {
        Field<Integer> free = greatest(
                COURSE_SNAPSHOTS.CAPACITY.minus(coalesce(COURSE_COUNTERS.SEATS_TAKEN, inline(0))), inline(0));
        return database.select(COURSE_SNAPSHOTS.COURSE_ID, free)
                .from(COURSE_SNAPSHOTS)
                .leftJoin(COURSE_COUNTERS)
                .on(COURSE_COUNTERS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID))
                .where(
                        COURSE_SNAPSHOTS.COURSE_ID.in(courses),
                        COURSE_SNAPSHOTS.STATUS.eq(inline("PUBLISHED")),
                        COURSE_SNAPSHOTS.CAPACITY.isNotNull())
                .fetchMap(COURSE_SNAPSHOTS.COURSE_ID, free);
    }

    /** Forgets the counts of some courses. Whoever counts up or down from here on waits for the transaction. */
    void delete(Set<UUID> courses) {
        database.deleteFrom(COURSE_COUNTERS).where(COURSE_COUNTERS.COURSE_ID.in(courses)).execute();
    }

    /** Counts the enrollments of courses that have no counts; tells of how many there are any. */
    int insert(Set<UUID> courses) {
        Field<Integer> enrolled = count()
                .filterWhere(ENROLLMENTS.STATUS.in(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED));
        Field<Integer> seated = count().filterWhere(LiveEnrollments.isLive());
        return database.insertInto(
                        COURSE_COUNTERS,
                        COURSE_COUNTERS.COURSE_ID,
                        COURSE_COUNTERS.ENROLLMENT_COUNT,
                        COURSE_COUNTERS.SEATS_TAKEN)
                .select(select(ENROLLMENTS.COURSE_ID, enrolled, seated)
                        .from(ENROLLMENTS)
                        .where(ENROLLMENTS.COURSE_ID.in(courses))
                        .groupBy(ENROLLMENTS.COURSE_ID))
                .execute();
    }
}
