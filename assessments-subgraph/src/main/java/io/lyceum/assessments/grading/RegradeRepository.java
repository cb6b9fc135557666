package io.lyceum.assessments.grading;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.REGRADES;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Questions whose answers are to be graded again, and how far that has come. */
@Repository
class RegradeRepository {

    private final DSLContext database;

    RegradeRepository(DSLContext database) {
        this.database = database;
    }

    /** From the first answer on, also where some were graded again already. */
    void request(UUID question, UUID author, Instant now) {
        database.insertInto(REGRADES)
                .set(REGRADES.QUESTION_ID, question)
                .set(REGRADES.REQUESTED_BY, author)
                .set(REGRADES.REQUESTED_AT, now)
                .onDuplicateKeyUpdate()
                .setNull(REGRADES.DONE_UNTIL)
                .set(REGRADES.REQUESTED_BY, author)
                .set(REGRADES.REQUESTED_AT, now)
                .execute();
    }

    /** What was asked for first. */
    Optional<Regrade> findNext() {
        return database.select(REGRADES.QUESTION_ID, REGRADES.REQUESTED_AT, REGRADES.DONE_UNTIL)
                .from(REGRADES)
                .orderBy(REGRADES.REQUESTED_AT, REGRADES.QUESTION_ID)
                .limit(1)
                .fetchOptional(Records.mapping(Regrade::new));
    }

    /** The next answers that the platform has graded; not those of people who were erased, whose words are gone. */
    List<GradedAnswer> listAnswers(Regrade regrade, int limit) {
        return database.select(ATTEMPT_QUESTIONS.ID, QUIZ_ATTEMPTS.ID, QUIZ_ATTEMPTS.ENROLLMENT_ID)
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUIZ_ATTEMPTS).on(QUIZ_ATTEMPTS.ID.eq(ATTEMPT_QUESTIONS.ATTEMPT_ID))
                .where(
                        ATTEMPT_QUESTIONS.QUESTION_ID.eq(regrade.questionId()),
                        regrade.doneUntil() == null ? noCondition() : ATTEMPT_QUESTIONS.ID.gt(regrade.doneUntil()),
                        ATTEMPT_QUESTIONS.EARNED_POINTS.isNotNull(),
                        ATTEMPT_QUESTIONS.GRADED_BY.isNull(),
                        QUIZ_ATTEMPTS.USER_ID.isNotNull())
                .orderBy(ATTEMPT_QUESTIONS.ID)
                .limit(limit)
                .fetch(Records.mapping(GradedAnswer::new));
    }

    /** Notes how far it has come; false if somebody has asked anew, or has done it. */
    boolean advance(Regrade regrade, UUID doneUntil) {
        return database.update(REGRADES).set(REGRADES.DONE_UNTIL, doneUntil).where(is(regrade)).execute() == 1;
    }

    /** Notes that all is done; false if somebody has asked anew, or has noted it. */
    boolean finish(Regrade regrade) {
        return database.deleteFrom(REGRADES).where(is(regrade)).execute() == 1;
    }

    void lockAttempts(Collection<UUID> attempts) {
        database.select(QUIZ_ATTEMPTS.ID)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(attempts))
                .orderBy(QUIZ_ATTEMPTS.ID)
                .forUpdate()
                .fetch();
    }

    /** The same request, and as far as it had come: one that has just been made looks like an older one that has done nothing yet. */
    private static Condition is(Regrade regrade) {
        return REGRADES.QUESTION_ID.eq(regrade.questionId())
                .and(REGRADES.REQUESTED_AT.eq(regrade.requestedAt()))
                .and(REGRADES.DONE_UNTIL.isNotDistinctFrom(regrade.doneUntil()));
    }

    /**
     * A question whose answers are being graded again.
     *
     * @param doneUntil the last answer that is done; null before the first
     */
    record Regrade(UUID questionId, Instant requestedAt, @Nullable UUID doneUntil) {}

    /** An answer, by its question in the attempt. */
    record GradedAnswer(UUID id, UUID attemptId, UUID enrollmentId) {}
}
