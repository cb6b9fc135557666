package io.lyceum.assessments.question;

import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_TEXTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.question.AnswerKeys.KeyedQuestion;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Keys that are corrected. */
@Repository
class KeyEditRepository {

    /** Beyond the position of any option: while options change places, no two may have the same. */
    private static final int ASIDE = 1_000;

    private final DSLContext database;

    KeyEditRepository(DSLContext database) {
        this.database = database;
    }

    Optional<KeyedQuestion> find(UUID question, Viewer viewer) {
        return database.select(QUESTIONS.ID, QUESTIONS.TYPE, QUESTIONS.VERSION, field(CourseAccess.grades(viewer, QUIZZES.COURSE_ID)))
                .from(QUESTIONS)
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUESTIONS.QUIZ_ID))
                .where(
                        QUESTIONS.ID.eq(question),
                        CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID).or(CourseAccess.grades(viewer, QUIZZES.COURSE_ID)))
                .fetchOptional(found -> new KeyedQuestion(
                        found.value1(), found.value2(), found.value3(), found.value4(), options(question), prompts(question)));
    }

    /** Gives the question its next version, and the number that is right where it has one. */
    boolean bump(UUID question, int expectedVersion, QuestionKey key, Instant now) {
        return database.update(QUESTIONS)
                        .set(QUESTIONS.CORRECT_NUMBER, key.number())
                        .set(QUESTIONS.TOLERANCE, key.tolerance())
                        .set(QUESTIONS.VERSION, QUESTIONS.VERSION.plus(1))
                        .set(QUESTIONS.UPDATED_AT, now)
                        .where(QUESTIONS.ID.eq(question), QUESTIONS.VERSION.eq(expectedVersion))
                        .execute()
                == 1;
    }

    void markCorrect(UUID question, List<UUID> right) {
        database.update(QUESTION_OPTIONS)
                .set(QUESTION_OPTIONS.IS_CORRECT, field(QUESTION_OPTIONS.ID.in(right)))
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question))
                .execute();
    }

    void reorder(UUID question, List<UUID> right) {
        database.update(QUESTION_OPTIONS)
                .set(QUESTION_OPTIONS.POSITION, QUESTION_OPTIONS.POSITION.plus(ASIDE))
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question))
                .execute();
        Map<Field<UUID>, Field<Integer>> positions = HashMap.newHashMap(right.size());
        right.forEach(option -> positions.put(val(option, QUESTION_OPTIONS.ID), val(positions.size() + 1)));
        database.update(QUESTION_OPTIONS)
                .set(QUESTION_OPTIONS.POSITION, case_(QUESTION_OPTIONS.ID).mapFields(positions))
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question))
                .execute();
    }

    void match(UUID question, List<MatchPair> right) {
        Map<Field<UUID>, Field<UUID>> options = right.stream().collect(Collectors.toMap(
                pair -> val(pair.left(), QUESTION_PROMPTS.ID), pair -> val(pair.right(), QUESTION_PROMPTS.OPTION_ID)));
        database.update(QUESTION_PROMPTS)
                .set(QUESTION_PROMPTS.OPTION_ID, case_(QUESTION_PROMPTS.ID).mapFields(options))
                .where(QUESTION_PROMPTS.QUESTION_ID.eq(question))
                .execute();
    }

    void replaceTexts(UUID question, List<String> texts) {
        database.deleteFrom(QUESTION_TEXTS).where(QUESTION_TEXTS.QUESTION_ID.eq(question)).execute();
        insertTexts(question, texts);
    }

    void insertTexts(UUID question, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var insert = database.insertInto(QUESTION_TEXTS, QUESTION_TEXTS.QUESTION_ID, QUESTION_TEXTS.POSITION, QUESTION_TEXTS.TEXT);
        for (int i = 0; i < texts.size(); i++) {
            insert = insert.values(question, i + 1, texts.get(i));
        }
        insert.execute();
    }

    private List<UUID> options(UUID question) {
        return database.select(QUESTION_OPTIONS.ID)
                .from(QUESTION_OPTIONS)
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question))
                .fetch(QUESTION_OPTIONS.ID);
    }

    private List<UUID> prompts(UUID question) {
        return database.select(QUESTION_PROMPTS.ID)
                .from(QUESTION_PROMPTS)
                .where(QUESTION_PROMPTS.QUESTION_ID.eq(question))
                .fetch(QUESTION_PROMPTS.ID);
    }
}
