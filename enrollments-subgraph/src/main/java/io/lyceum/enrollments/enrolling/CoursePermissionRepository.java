package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;

import io.lyceum.enrollments.enrollment.LiveEnrollments;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What decides what somebody may do with courses. */
@Repository
class CoursePermissionRepository {

    private final DSLContext database;

    CoursePermissionRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Facts about a course and a person.
     *
     * @param isPrepared whether the person has completed what comes before the course
     */
    record Facts(UUID course, boolean isOpen, boolean isFull, boolean isEnrolled, boolean isInstructor, boolean isPrepared) {}

    /** The facts about each of the courses that are known, in one statement. */
    List<Facts> list(Set<UUID> courses, UUID person) {
        Condition isFull = COURSE_SNAPSHOTS.CAPACITY.le(coalesce(COURSE_COUNTERS.SEATS_TAKEN, inline(0)));
        return database.select(
                        COURSE_SNAPSHOTS.COURSE_ID,
                        field(COURSE_SNAPSHOTS.STATUS.eq(inline("PUBLISHED"))),
                        // Null without a limit.
                        coalesce(field(isFull), inline(false)),
                        field(ENROLLMENTS.ID.isNotNull()),
                        field(COURSE_INSTRUCTORS.USER_ID.isNotNull()),
                        field(notExists(MissingPrerequisites.of(person, COURSE_SNAPSHOTS.COURSE_ID))))
                .from(COURSE_SNAPSHOTS)
                .leftJoin(COURSE_COUNTERS).on(COURSE_COUNTERS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID))
                .leftJoin(ENROLLMENTS)
                .on(
                        ENROLLMENTS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID),
                        ENROLLMENTS.USER_ID.eq(person),
                        LiveEnrollments.isLive())
                .leftJoin(COURSE_INSTRUCTORS)
                .on(
                        COURSE_INSTRUCTORS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID),
                        COURSE_INSTRUCTORS.USER_ID.eq(person))
                .where(COURSE_SNAPSHOTS.COURSE_ID.in(courses))
                .fetch(mapping(Facts::new));
    }
}
