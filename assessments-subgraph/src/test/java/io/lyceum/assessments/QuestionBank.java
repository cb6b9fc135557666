package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_TEXTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Quizzes with a question of each type, for tests. What tells what is right says so by {@link #SECRET}, or is {@link #NUMBER}. */
public class QuestionBank {

    /** In every accepted text, model answer and explanation, and nowhere else. */
    public static final String SECRET = "psst";

    /** The right number. */
    public static final String NUMBER = "1234.5678";

    /** When a quiz is over, and when it is not. */
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    public static final Instant NOT_YET = Instant.parse("2100-01-01T00:00:00Z");

    private final DSLContext database;
    private final School school;

    QuestionBank(DSLContext database, School school) {
        this.database = database;
        this.school = school;
    }

    /** A published quiz with a question of each of the nine types, in the order of the enum. */
    public UUID quiz(UUID course, AnswersShown shown, @Nullable Instant availableUntil) {
        UUID quiz = school.quiz(course, QuizType.GRADED, "10.00", null, true);
        QuestionType[] types = QuestionType.values();
        database.update(QUIZZES)
                .set(QUIZZES.AVAILABLE_UNTIL, availableUntil)
                .set(QUIZZES.ANSWERS_SHOWN, shown)
                .set(QUIZZES.INSTRUCTIONS, "Take your time.")
                .set(QUIZZES.QUESTION_COUNT, types.length)
                .where(QUIZZES.ID.eq(quiz))
                .execute();
        for (QuestionType type : types) {
            question(quiz, type);
        }
        return quiz;
    }

    /** A published quiz that shows answers once it is handed in, with a question of each type that is graded by rule. */
    public UUID quizWithoutEssay(UUID course) {
        UUID quiz = quiz(course, AnswersShown.AFTER_SUBMISSION, null);
        database.select(QUESTIONS.ID).from(QUESTIONS)
                .where(QUESTIONS.QUIZ_ID.eq(quiz), QUESTIONS.TYPE.eq(QuestionType.ESSAY))
                .fetch(QUESTIONS.ID)
                .forEach(this::retire);
        return quiz;
    }

    /** Limits the attempts that each learner has. */
    public void limit(UUID quiz, int attempts) {
        database.update(QUIZZES).set(QUIZZES.ATTEMPT_LIMIT, attempts).where(QUIZZES.ID.eq(quiz)).execute();
    }

    /** Sets how a quiz can be taken. */
    public void open(UUID quiz, @Nullable Instant from, @Nullable Instant until, @Nullable Integer timeLimitMinutes) {
        database.update(QUIZZES)
                .set(QUIZZES.AVAILABLE_FROM, from)
                .set(QUIZZES.AVAILABLE_UNTIL, until)
                .set(QUIZZES.TIME_LIMIT_MINUTES, timeLimitMinutes)
                .where(QUIZZES.ID.eq(quiz))
                .execute();
    }

    /** Gives one learner more time. */
    public void grant(UUID quiz, UUID learner, int extraMinutes) {
        database.insertInto(QUIZ_ACCOMMODATIONS)
                .set(QUIZ_ACCOMMODATIONS.QUIZ_ID, quiz)
                .set(QUIZ_ACCOMMODATIONS.USER_ID, learner)
                .set(QUIZ_ACCOMMODATIONS.EXTRA_MINUTES, extraMinutes)
                .set(QUIZ_ACCOMMODATIONS.GRANTED_BY, UuidGenerator.next())
                .set(QUIZ_ACCOMMODATIONS.GRANTED_AT, School.START)
                .execute();
    }

    public UUID question(UUID quiz, QuestionType type) {
        UUID id = UuidGenerator.next();
        boolean isNumeric = type == QuestionType.NUMERIC;
        database.insertInto(QUESTIONS)
                .set(QUESTIONS.ID, id)
                .set(QUESTIONS.QUIZ_ID, quiz)
                .set(QUESTIONS.POSITION, type.ordinal() + 1)
                .set(QUESTIONS.TYPE, type)
                .set(QUESTIONS.TEXT, "What about " + type + "?")
                .set(QUESTIONS.POINTS, new BigDecimal("2.00"))
                .set(QUESTIONS.EXPLANATION, SECRET + " because")
                .set(QUESTIONS.CORRECT_NUMBER, isNumeric ? new BigDecimal(NUMBER) : null)
                .set(QUESTIONS.TOLERANCE, isNumeric ? new BigDecimal("0.5") : null)
                .set(QUESTIONS.MODEL_ANSWER, type == QuestionType.ESSAY ? SECRET + " model" : null)
                .set(QUESTIONS.CREATED_AT, School.START)
                .set(QUESTIONS.UPDATED_AT, School.START)
                .execute();
        switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> options(id, 2, 1);
            case MULTIPLE_SELECT -> options(id, 3, 2);
            case ORDERING -> options(id, 3, 3);
            case MATCHING -> prompts(id, options(id, 3, 0));
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> texts(id);
            case NUMERIC, ESSAY -> { }
        }
        return id;
    }

    /** Keeps a question from being drawn any longer. */
    public void retire(UUID question) {
        database.update(QUESTIONS).set(QUESTIONS.RETIRED_AT, School.START).where(QUESTIONS.ID.eq(question)).execute();
    }

    /** Options named A, B, C, of which the first are right. */
    private List<UUID> options(UUID question, int count, int right) {
        List<UUID> options = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            options.add(id);
            database.insertInto(QUESTION_OPTIONS)
                    .set(QUESTION_OPTIONS.ID, id)
                    .set(QUESTION_OPTIONS.QUESTION_ID, question)
                    .set(QUESTION_OPTIONS.POSITION, i + 1)
                    .set(QUESTION_OPTIONS.TEXT, "Option " + (char) ('A' + i))
                    .set(QUESTION_OPTIONS.IS_CORRECT, i < right)
                    .execute();
        }
        return options;
    }

    /** Prompt 1 belongs to option B, prompt 2 to option A. */
    private void prompts(UUID question, List<UUID> options) {
        for (int i = 0; i < 2; i++) {
            database.insertInto(QUESTION_PROMPTS)
                    .set(QUESTION_PROMPTS.ID, UUID.randomUUID())
                    .set(QUESTION_PROMPTS.QUESTION_ID, question)
                    .set(QUESTION_PROMPTS.POSITION, i + 1)
                    .set(QUESTION_PROMPTS.TEXT, "Prompt " + (i + 1))
                    .set(QUESTION_PROMPTS.OPTION_ID, options.get(1 - i))
                    .execute();
        }
    }

    private void texts(UUID question) {
        for (int i = 1; i <= 2; i++) {
            database.insertInto(QUESTION_TEXTS)
                    .set(QUESTION_TEXTS.QUESTION_ID, question)
                    .set(QUESTION_TEXTS.POSITION, i)
                    .set(QUESTION_TEXTS.TEXT, SECRET + " " + i)
                    .execute();
        }
    }
}
