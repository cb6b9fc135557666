package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.enrollments.enrollment.LiveEnrollments;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What courses that take learners offer. Courses that take nobody are not found, whatever the reason. */
@Repository
class CourseOfferRepository {

    static final String WRITE_SCOPE = "enrollments:write";

    private final DSLContext database;

    CourseOfferRepository(DSLContext database) {
        this.database = database;
    }

    /** A course that anybody may enroll in. */
    Optional<CourseOffer> find(UUID course) {
        return find(course, trueCondition());
    }

    /** A course in which the viewer may enroll others. */
    Optional<CourseOffer> findForOthers(UUID course, Viewer viewer) {
        Condition mayEnroll = viewer.has(WRITE_SCOPE)
                ? trueCondition()
                : CourseInstructors.teaches(viewer.requireId(), COURSE_SNAPSHOTS.COURSE_ID);
        return find(course, mayEnroll);
    }

    private Optional<CourseOffer> find(UUID course, Condition condition) {
        Field<Integer> mandatoryLessons = field(selectCount()
                .from(COURSE_LESSONS)
                .where(COURSE_LESSONS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID), COURSE_LESSONS.IS_MANDATORY.isTrue()));
        Field<UUID> firstLesson = field(select(COURSE_LESSONS.LESSON_ID)
                .from(COURSE_LESSONS)
                .where(COURSE_LESSONS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID))
                .orderBy(COURSE_LESSONS.POSITION, COURSE_LESSONS.LESSON_ID)
                .limit(inline(1)));
        Field<Boolean> hasPrerequisites = field(exists(
                selectOne().from(COURSE_PREREQUISITES).where(COURSE_PREREQUISITES.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID))));
        return database.select(
                        COURSE_SNAPSHOTS.COURSE_ID,
                        COURSE_SNAPSHOTS.TITLE,
                        COURSE_SNAPSHOTS.CAPACITY,
                        coalesce(COURSE_COUNTERS.SEATS_TAKEN, inline(0)),
                        row(COURSE_SNAPSHOTS.PRICE_AMOUNT, COURSE_SNAPSHOTS.PRICE_CURRENCY).mapping(CourseOfferRepository::price),
                        COURSE_SNAPSHOTS.ACCESS_DAYS,
                        mandatoryLessons,
                        firstLesson,
                        hasPrerequisites)
                .from(COURSE_SNAPSHOTS)
                .leftJoin(COURSE_COUNTERS).on(COURSE_COUNTERS.COURSE_ID.eq(COURSE_SNAPSHOTS.COURSE_ID))
                .where(COURSE_SNAPSHOTS.COURSE_ID.eq(course), COURSE_SNAPSHOTS.STATUS.eq(inline("PUBLISHED")), condition)
                .fetchOptional(mapping(CourseOffer::new));
    }

    /** A subscription that covers what a person enrolls in now: the one that runs longest. */
    Optional<UUID> findRunningSubscription(UUID person, Instant now) {
        return database.select(SUBSCRIPTIONS.ID)
                .from(SUBSCRIPTIONS)
                .where(
                        SUBSCRIPTIONS.USER_ID.eq(person),
                        SUBSCRIPTIONS.STATUS.ne(PlanSubscriptionStatus.EXPIRED),
                        SUBSCRIPTIONS.CURRENT_PERIOD_END.gt(now))
                .orderBy(SUBSCRIPTIONS.CURRENT_PERIOD_END.desc())
                .limit(1)
                .fetchOptional(SUBSCRIPTIONS.ID);
    }

    /** Whether a person has a live enrollment in a course. */
    boolean isEnrolled(UUID person, UUID course) {
        return database.fetchExists(
                ENROLLMENTS,
                ENROLLMENTS.USER_ID.eq(person),
                ENROLLMENTS.COURSE_ID.eq(course),
                LiveEnrollments.isLive());
    }

    boolean isKnown(UUID person) {
        return database.fetchExists(DISPLAY_NAMES, DISPLAY_NAMES.USER_ID.eq(person));
    }

    /** A course for nothing is free, as one without a price is. */
    private static @Nullable Money price(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null || amount.signum() == 0 ? null : new Money(amount, currency);
    }
}
