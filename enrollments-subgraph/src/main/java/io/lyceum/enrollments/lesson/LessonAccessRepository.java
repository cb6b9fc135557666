package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.impl.DSL.field;

import io.lyceum.enrollments.enrollment.LiveEnrollments;
import io.lyceum.enrollments.instructor.CourseInstructors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a person has to do with courses. */
@Repository
class LessonAccessRepository {

    private final DSLContext database;

    LessonAccessRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of some courses that a person teaches. */
    List<UUID> findTaught(Set<UUID> courses, UUID person) {
        return database.fetchValues(CourseInstructors.taughtBy(person, courses));
    }

    /** The live enrollment in each course, or, where none is live, the newest. */
    Map<UUID, CourseStanding> findStandings(Set<UUID> courses, UUID learner) {
        Map<UUID, CourseStanding> standings = new HashMap<>();
        database.select(
                        ENROLLMENTS.COURSE_ID, ENROLLMENTS.STATUS, ENROLLMENTS.EXPIRES_AT, SUBSCRIPTIONS.CURRENT_PERIOD_END)
                .from(ENROLLMENTS)
                .leftJoin(SUBSCRIPTIONS)
                .on(SUBSCRIPTIONS.ID.eq(ENROLLMENTS.SUBSCRIPTION_ID))
                .where(ENROLLMENTS.USER_ID.eq(learner), ENROLLMENTS.COURSE_ID.in(courses))
                // The row that counts comes last and stays.
                .orderBy(field(LiveEnrollments.isLive()), ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.ID)
                .forEach(found -> standings.put(
                        found.value1(), new CourseStanding(found.value2(), found.value3(), found.value4())));
        return standings;
    }
}
