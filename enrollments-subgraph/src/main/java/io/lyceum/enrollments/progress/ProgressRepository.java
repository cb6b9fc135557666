package io.lyceum.enrollments.progress;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.impl.DSL.excluded;

import io.lyceum.enrollments.generated.tables.tables.records.LessonProgressRecord;
import io.lyceum.enrollments.lesson.CourseStanding;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** How far learners are in lessons, as they tell it. */
@Repository
class ProgressRepository {

    private final DSLContext database;

    ProgressRepository(DSLContext database) {
        this.database = database;
    }

    /** Locks an enrollment of a learner until the transaction ends; empty where it is not theirs, or there is none. */
    Optional<LearnerStanding> lock(UUID enrollment, UUID learner) {
        return database.select(
                        ENROLLMENTS.COURSE_ID, ENROLLMENTS.STATUS, ENROLLMENTS.EXPIRES_AT, SUBSCRIPTIONS.CURRENT_PERIOD_END)
                .from(ENROLLMENTS)
                .leftJoin(SUBSCRIPTIONS)
                .on(SUBSCRIPTIONS.ID.eq(ENROLLMENTS.SUBSCRIPTION_ID))
                .where(ENROLLMENTS.ID.eq(enrollment), ENROLLMENTS.USER_ID.eq(learner))
                .forUpdate()
                .of(ENROLLMENTS)
                .fetchOptional(found -> new LearnerStanding(
                        learner, found.value1(), new CourseStanding(found.value2(), found.value3(), found.value4())));
    }

    /** How far the enrollment's learner is in each of some lessons; none for a lesson that the course does not have. */
    Map<UUID, LessonState> statesOf(UUID enrollment, UUID course, Collection<UUID> lessons, Instant now) {
        return database.select(COURSE_LESSONS.LESSON_ID)
                .select(LESSON_PROGRESS.fields())
                .from(COURSE_LESSONS)
                .leftJoin(LESSON_PROGRESS)
                .on(LESSON_PROGRESS.ENROLLMENT_ID.eq(enrollment), LESSON_PROGRESS.LESSON_ID.eq(COURSE_LESSONS.LESSON_ID))
                .where(COURSE_LESSONS.COURSE_ID.eq(course), COURSE_LESSONS.LESSON_ID.in(lessons))
                .fetchMap(COURSE_LESSONS.LESSON_ID, found -> state(found, now));
    }

    /** Writes how far a learner is in some lessons, whether or not they had been begun. */
    void save(UUID enrollment, UUID learner, Collection<LessonState> states, Instant now) {
        database.insertInto(LESSON_PROGRESS)
                .set(states.stream().map(state -> row(enrollment, learner, state, now)).toList())
                .onDuplicateKeyUpdate()
                .set(LESSON_PROGRESS.STATUS, excluded(LESSON_PROGRESS.STATUS))
                .set(LESSON_PROGRESS.PERCENTAGE, excluded(LESSON_PROGRESS.PERCENTAGE))
                .set(LESSON_PROGRESS.LAST_POSITION_SECONDS, excluded(LESSON_PROGRESS.LAST_POSITION_SECONDS))
                .set(LESSON_PROGRESS.TIME_SPENT_SECONDS, excluded(LESSON_PROGRESS.TIME_SPENT_SECONDS))
                .set(LESSON_PROGRESS.NOTES, excluded(LESSON_PROGRESS.NOTES))
                .set(LESSON_PROGRESS.LAST_ACTIVITY_AT, excluded(LESSON_PROGRESS.LAST_ACTIVITY_AT))
                .set(LESSON_PROGRESS.COMPLETED_AT, excluded(LESSON_PROGRESS.COMPLETED_AT))
                .set(LESSON_PROGRESS.UPDATED_AT, excluded(LESSON_PROGRESS.UPDATED_AT))
                .execute();
    }

    /** Notes that a learner was in the course. The enrollment's version stays: nobody edits by what changes here. */
    void noteActivity(UUID enrollment, int addedSeconds, Instant now) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.TIME_SPENT_SECONDS, ENROLLMENTS.TIME_SPENT_SECONDS.plus(addedSeconds))
                .set(ENROLLMENTS.LAST_ACCESSED_AT, now)
                .set(ENROLLMENTS.UPDATED_AT, now)
                .where(ENROLLMENTS.ID.eq(enrollment))
                .execute();
    }

    private static LessonState state(Record found, Instant now) {
        UUID id = found.get(LESSON_PROGRESS.ID);
        return id == null
                ? LessonState.untouched(UuidGenerator.next(), found.get(COURSE_LESSONS.LESSON_ID), now)
                : new LessonState(
                        id,
                        found.get(COURSE_LESSONS.LESSON_ID),
                        found.get(LESSON_PROGRESS.STATUS),
                        found.get(LESSON_PROGRESS.PERCENTAGE),
                        found.get(LESSON_PROGRESS.LAST_POSITION_SECONDS),
                        found.get(LESSON_PROGRESS.TIME_SPENT_SECONDS),
                        found.get(LESSON_PROGRESS.NOTES),
                        found.get(LESSON_PROGRESS.LAST_ACTIVITY_AT),
                        found.get(LESSON_PROGRESS.COMPLETED_AT));
    }

    private static LessonProgressRecord row(UUID enrollment, UUID learner, LessonState state, Instant now) {
        LessonProgressRecord row = new LessonProgressRecord();
        row.setId(state.id());
        row.setEnrollmentId(enrollment);
        row.setUserId(learner);
        row.setLessonId(state.lessonId());
        row.setStatus(state.status());
        row.setPercentage(state.percentage());
        row.setLastPositionSeconds(state.positionSeconds());
        row.setTimeSpentSeconds(state.timeSpentSeconds());
        row.setNotes(state.notes());
        row.setLastActivityAt(state.lastActivityAt());
        row.setCompletedAt(state.completedAt());
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }
}
