package io.lyceum.enrollments.permission;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;

import io.lyceum.enrollments.lesson.CourseStanding;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How learners stand in their enrollments. */
@Repository
class StandingRepository {

    private final DSLContext database;

    StandingRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of some enrollments that are a learner's. */
    Map<UUID, CourseStanding> findOwn(Set<UUID> enrollments, UUID learner) {
        return database.select(
                        ENROLLMENTS.ID, ENROLLMENTS.STATUS, ENROLLMENTS.EXPIRES_AT, SUBSCRIPTIONS.CURRENT_PERIOD_END)
                .from(ENROLLMENTS)
                .leftJoin(SUBSCRIPTIONS)
                .on(SUBSCRIPTIONS.ID.eq(ENROLLMENTS.SUBSCRIPTION_ID))
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.USER_ID.eq(learner))
                .fetchMap(
                        ENROLLMENTS.ID, found -> new CourseStanding(found.value2(), found.value3(), found.value4()));
    }
}
