package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.field;

import io.lyceum.assessments.attempt.StoredIds;
import io.lyceum.assessments.grading.GivenAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Answers as they are saved. */
@Repository
class AnswerSavingRepository {

    private final DSLContext database;

    AnswerSavingRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A question of the learner's own attempt, kept from others together with the attempt until the transaction ends. The attempt is locked
     * first, as whoever ends it does, so that they do not wait for each other in a circle.
     */
    Optional<OpenQuestion> lockQuestion(UUID attempt, UUID question, UUID learner) {
        return database.select(
                        ATTEMPT_QUESTIONS.ID,
                        ATTEMPT_QUESTIONS.ATTEMPT_ID,
                        ATTEMPT_QUESTIONS.QUESTION_ID,
                        QUESTIONS.TYPE,
                        ATTEMPT_QUESTIONS.OPTION_ORDER.convertFrom(StoredIds::list),
                        field(ATTEMPT_QUESTIONS.ANSWERED_AT.isNotNull()),
                        QUIZ_ATTEMPTS.STATUS,
                        QUIZ_ATTEMPTS.DEADLINE_AT,
                        QUIZZES.ANSWERS_SHOWN)
                .from(QUIZ_ATTEMPTS)
                .straightJoin(ATTEMPT_QUESTIONS).on(ATTEMPT_QUESTIONS.ATTEMPT_ID.eq(QUIZ_ATTEMPTS.ID))
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(QUIZ_ATTEMPTS.ID.eq(attempt), QUIZ_ATTEMPTS.USER_ID.eq(learner), ATTEMPT_QUESTIONS.ID.eq(question))
                .forUpdate()
                .of(QUIZ_ATTEMPTS, ATTEMPT_QUESTIONS)
                .fetchOptional(Records.mapping(OpenQuestion::new));
    }

    List<UUID> listPrompts(UUID question) {
        return database.select(QUESTION_PROMPTS.ID)
                .from(QUESTION_PROMPTS)
                .where(QUESTION_PROMPTS.QUESTION_ID.eq(question))
                .fetch(QUESTION_PROMPTS.ID);
    }

    /** Keeps the answer, and how many questions of the attempt are answered. */
    void update(OpenQuestion question, GivenAnswer answer, Instant now) {
        boolean isAnswered = !answer.isEmpty();
        database.update(ATTEMPT_QUESTIONS)
                .set(ATTEMPT_QUESTIONS.ANSWER_TEXT, isAnswered ? answer.text() : null)
                .set(ATTEMPT_QUESTIONS.ANSWER_NUMBER, answer.number())
                .set(ATTEMPT_QUESTIONS.ANSWER_OPTIONS, answer.options().isEmpty() ? null : StoredIds.ofList(answer.options()))
                .set(ATTEMPT_QUESTIONS.ANSWER_PAIRS, answer.pairs().isEmpty() ? null : StoredIds.ofPairs(answer.pairs()))
                .set(ATTEMPT_QUESTIONS.ANSWERED_AT, isAnswered ? now : null)
                .where(ATTEMPT_QUESTIONS.ID.eq(question.id()))
                .execute();
        int change = Boolean.compare(isAnswered, question.isAnswered());
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.ANSWERED_COUNT, QUIZ_ATTEMPTS.ANSWERED_COUNT.plus(change))
                .set(QUIZ_ATTEMPTS.UPDATED_AT, now)
                .where(QUIZ_ATTEMPTS.ID.eq(question.attemptId()))
                .execute();
    }
}
