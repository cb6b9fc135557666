package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Attempts that end. */
@Repository
class AttemptEndingRepository {

    private final DSLContext database;

    AttemptEndingRepository(DSLContext database) {
        this.database = database;
    }

    /** The enrollment of the learner's own attempt. */
    Optional<UUID> findEnrollment(UUID attempt, UUID learner) {
        return database.select(QUIZ_ATTEMPTS.ENROLLMENT_ID)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.eq(attempt), QUIZ_ATTEMPTS.USER_ID.eq(learner))
                .fetchOptional(QUIZ_ATTEMPTS.ENROLLMENT_ID);
    }

    Set<UUID> listEnrollments(Collection<UUID> attempts) {
        return database.select(QUIZ_ATTEMPTS.ENROLLMENT_ID)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(attempts))
                .fetchSet(QUIZ_ATTEMPTS.ENROLLMENT_ID);
    }

    /** Attempts whose time is up, the first to be over first. */
    List<UUID> listOverdue(Instant now, int limit) {
        return database.select(QUIZ_ATTEMPTS.ID)
                .from(QUIZ_ATTEMPTS)
                .where(
                        QUIZ_ATTEMPTS.STATUS.eq(QuizAttemptStatus.IN_PROGRESS),
                        QUIZ_ATTEMPTS.DEADLINE_AT.lt(Deadlines.latest(now)))
                .orderBy(QUIZ_ATTEMPTS.DEADLINE_AT)
                .limit(limit)
                .fetch(QUIZ_ATTEMPTS.ID);
    }

    /** Those of some attempts that are running, kept from others until the transaction ends. */
    List<RunningAttempt> lockRunning(Collection<UUID> attempts) {
        return database.select(QUIZ_ATTEMPTS.ID, QUIZ_ATTEMPTS.DEADLINE_AT)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(attempts), QUIZ_ATTEMPTS.STATUS.eq(QuizAttemptStatus.IN_PROGRESS))
                .orderBy(QUIZ_ATTEMPTS.ID)
                .forUpdate()
                .fetch(Records.mapping(RunningAttempt::new));
    }

    /** What the clock ends was handed in at the deadline. */
    void end(Collection<UUID> attempts, QuizAttemptStatus status, Instant now) {
        if (attempts.isEmpty()) {
            return;
        }
        Field<Instant> submittedAt = status == QuizAttemptStatus.EXPIRED
                ? QUIZ_ATTEMPTS.DEADLINE_AT
                : val(now, QUIZ_ATTEMPTS.SUBMITTED_AT);
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.STATUS, status)
                .set(QUIZ_ATTEMPTS.SUBMITTED_AT, submittedAt)
                .set(QUIZ_ATTEMPTS.UPDATED_AT, now)
                .set(QUIZ_ATTEMPTS.VERSION, QUIZ_ATTEMPTS.VERSION.plus(1))
                .where(QUIZ_ATTEMPTS.ID.in(attempts))
                .execute();
    }

    List<SubmittedAttempt> listSubmitted(Collection<UUID> attempts) {
        return database.select(
                        QUIZ_ATTEMPTS.ID, QUIZ_ATTEMPTS.QUIZ_ID, QUIZ_ATTEMPTS.ENROLLMENT_ID, QUIZ_ATTEMPTS.USER_ID,
                        QUIZ_ATTEMPTS.COURSE_ID, QUIZ_ATTEMPTS.ATTEMPT_NUMBER, QUIZ_ATTEMPTS.STATUS, QUIZ_ATTEMPTS.SUBMITTED_AT,
                        QUIZ_ATTEMPTS.VERSION)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(attempts))
                .orderBy(QUIZ_ATTEMPTS.ID)
                .fetch(Records.mapping(SubmittedAttempt::new));
    }

    /** An attempt that has not ended. */
    record RunningAttempt(UUID id, @Nullable Instant deadline) {

        boolean isOver(Instant now) {
            return Deadlines.isOver(deadline, now);
        }
    }
}
