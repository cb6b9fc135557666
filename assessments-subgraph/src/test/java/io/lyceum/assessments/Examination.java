package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Attempts at the quizzes of a {@link QuestionBank}, for tests: all questions, the last of the pool first, options the last first too. */
public class Examination {

    private final DSLContext database;
    private final School school;

    Examination(DSLContext database, School school) {
        this.database = database;
        this.school = school;
    }

    /** An attempt of which no question is answered. */
    public UUID begin(Place place, UUID quiz, int number) {
        return attempt(place, quiz, number, QuizAttemptStatus.IN_PROGRESS, null);
    }

    /** An attempt of which all questions are answered and graded, in whatever state it is. */
    public UUID graded(Place place, UUID quiz, int number, QuizAttemptStatus status) {
        UUID attempt = attempt(place, quiz, number, status, status == QuizAttemptStatus.IN_PROGRESS ? null : "50.00");
        questions(quiz).forEach(question -> answer(attempt, question));
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.EARNED_POINTS, new BigDecimal("9.00"))
                .set(QUIZ_ATTEMPTS.ANSWERED_COUNT, 9)
                .where(QUIZ_ATTEMPTS.ID.eq(attempt))
                .execute();
        return attempt;
    }

    /** Answers one question of an attempt; the answer is wrong, and graded. */
    public void answer(UUID attempt, QuestionType type) {
        UUID quiz = database.fetchValue(QUIZ_ATTEMPTS.QUIZ_ID, QUIZ_ATTEMPTS.ID.eq(attempt));
        questions(quiz).stream().filter(question -> question.get(QUESTIONS.TYPE) == type).forEach(question -> answer(attempt, question));
    }

    private UUID attempt(Place place, UUID quiz, int number, QuizAttemptStatus status, @Nullable String percentage) {
        UUID attempt = school.attempt(place, quiz, number, status, percentage);
        List<Record> questions = questions(quiz).reversed();
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.TOTAL_POINTS, new BigDecimal("18.00"))
                .where(QUIZ_ATTEMPTS.ID.eq(attempt))
                .execute();
        for (int i = 0; i < questions.size(); i++) {
            UUID question = questions.get(i).get(QUESTIONS.ID);
            database.insertInto(ATTEMPT_QUESTIONS)
                    .set(ATTEMPT_QUESTIONS.ID, UuidGenerator.next())
                    .set(ATTEMPT_QUESTIONS.ATTEMPT_ID, attempt)
                    .set(ATTEMPT_QUESTIONS.QUESTION_ID, question)
                    .set(ATTEMPT_QUESTIONS.POSITION, i + 1)
                    .set(ATTEMPT_QUESTIONS.POINTS, questions.get(i).get(QUESTIONS.POINTS))
                    .set(ATTEMPT_QUESTIONS.OPTION_ORDER, json(options(question).reversed()))
                    .execute();
        }
        return attempt;
    }

    private void answer(UUID attempt, Record question) {
        UUID id = question.get(QUESTIONS.ID);
        QuestionType type = question.get(QUESTIONS.TYPE);
        List<UUID> options = options(id);
        List<UUID> prompts = database.select(QUESTION_PROMPTS.ID).from(QUESTION_PROMPTS)
                .where(QUESTION_PROMPTS.QUESTION_ID.eq(id)).orderBy(QUESTION_PROMPTS.POSITION).fetch(QUESTION_PROMPTS.ID);
        boolean isText = type == QuestionType.SHORT_ANSWER || type == QuestionType.FILL_IN_THE_BLANK || type == QuestionType.ESSAY;
        database.update(ATTEMPT_QUESTIONS)
                .set(ATTEMPT_QUESTIONS.ANSWERED_AT, School.START)
                .set(ATTEMPT_QUESTIONS.ANSWER_TEXT, isText ? "I think so." : null)
                .set(ATTEMPT_QUESTIONS.ANSWER_NUMBER, type == QuestionType.NUMERIC ? new BigDecimal("1200") : null)
                .set(ATTEMPT_QUESTIONS.ANSWER_OPTIONS, options.isEmpty() || !prompts.isEmpty() ? null : json(options.reversed().subList(0, 1)))
                .set(
                        ATTEMPT_QUESTIONS.ANSWER_PAIRS,
                        prompts.isEmpty() ? null : JSON.json("[[\"%s\",\"%s\"]]".formatted(prompts.getFirst(), options.getLast())))
                .set(ATTEMPT_QUESTIONS.IS_CORRECT, type == QuestionType.ESSAY ? null : false)
                .set(ATTEMPT_QUESTIONS.EARNED_POINTS, new BigDecimal("1.00"))
                .set(ATTEMPT_QUESTIONS.FEEDBACK, QuestionBank.SECRET + " feedback")
                .where(ATTEMPT_QUESTIONS.ATTEMPT_ID.eq(attempt), ATTEMPT_QUESTIONS.QUESTION_ID.eq(id))
                .execute();
    }

    private List<Record> questions(UUID quiz) {
        return database.select().from(QUESTIONS).where(QUESTIONS.QUIZ_ID.eq(quiz)).orderBy(QUESTIONS.POSITION).fetch(found -> found);
    }

    private List<UUID> options(UUID question) {
        return database.select(QUESTION_OPTIONS.ID).from(QUESTION_OPTIONS)
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question)).orderBy(QUESTION_OPTIONS.POSITION).fetch(QUESTION_OPTIONS.ID);
    }

    private static JSON json(List<UUID> ids) {
        return JSON.json(ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
    }
}
