package io.lyceum.assessments.authoring;

import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import io.lyceum.assessments.authoring.QuestionDraft.Option;
import io.lyceum.assessments.authoring.QuestionDraft.Prompt;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Questions with their keys, but for accepted texts, as they come into the pool. */
@Repository
class QuestionAdditionRepository {

    private final DSLContext database;

    QuestionAdditionRepository(DSLContext database) {
        this.database = database;
    }

    /** Behind the others, in a number of statements that does not depend on how many parts the question has. The caller has locked the quiz. */
    UUID insert(QuestionDraft draft, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(QUESTIONS)
                .set(QUESTIONS.ID, id)
                .set(QUESTIONS.QUIZ_ID, draft.quizId())
                .set(QUESTIONS.POSITION, lastPosition(draft.quizId()) + 1)
                .set(QUESTIONS.TYPE, draft.type())
                .set(QUESTIONS.TEXT, draft.text())
                .set(QUESTIONS.POINTS, draft.points())
                .set(QUESTIONS.HAS_PARTIAL_CREDIT, draft.hasPartialCredit())
                .set(QUESTIONS.EXPLANATION, draft.explanation())
                .set(QUESTIONS.CORRECT_NUMBER, draft.number())
                .set(QUESTIONS.TOLERANCE, draft.tolerance())
                .set(QUESTIONS.MODEL_ANSWER, draft.modelAnswer())
                .set(QUESTIONS.VERSION, 1)
                .set(QUESTIONS.CREATED_AT, now)
                .set(QUESTIONS.UPDATED_AT, now)
                .execute();
        insertPrompts(id, draft.prompts(), insertOptions(id, draft));
        database.update(QUIZZES)
                .set(QUIZZES.QUESTION_COUNT, QUIZZES.QUESTION_COUNT.plus(1))
                .where(QUIZZES.ID.eq(draft.quizId()))
                .execute();
        return id;
    }

    private int lastPosition(UUID quiz) {
        return database.select(coalesce(max(QUESTIONS.POSITION), 0))
                .from(QUESTIONS)
                .where(QUESTIONS.QUIZ_ID.eq(quiz))
                .fetchSingle()
                .value1();
    }

    /** Returns their keys, which are random: learners see them, and the order of time would tell. */
    private List<UUID> insertOptions(UUID question, QuestionDraft draft) {
        List<UUID> ids = new ArrayList<>();
        var insert = database.insertInto(
                QUESTION_OPTIONS,
                QUESTION_OPTIONS.ID, QUESTION_OPTIONS.QUESTION_ID, QUESTION_OPTIONS.POSITION, QUESTION_OPTIONS.TEXT,
                QUESTION_OPTIONS.IS_CORRECT);
        for (Option option : draft.options()) {
            ids.add(UUID.randomUUID());
            insert = insert.values(ids.getLast(), question, ids.size(), option.text(), isCorrect(draft.type(), option));
        }
        if (!ids.isEmpty()) {
            insert.execute();
        }
        return ids;
    }

    private void insertPrompts(UUID question, List<Prompt> prompts, List<UUID> options) {
        var insert = database.insertInto(
                QUESTION_PROMPTS,
                QUESTION_PROMPTS.ID, QUESTION_PROMPTS.QUESTION_ID, QUESTION_PROMPTS.POSITION, QUESTION_PROMPTS.TEXT,
                QUESTION_PROMPTS.OPTION_ID);
        for (int i = 0; i < prompts.size(); i++) {
            insert = insert.values(
                    UUID.randomUUID(), question, i + 1, prompts.get(i).text(), options.get(prompts.get(i).option() - 1));
        }
        if (!prompts.isEmpty()) {
            insert.execute();
        }
    }

    /** Of what is to be ordered all belong to the key; what is to be matched is right by its prompt. */
    private static boolean isCorrect(QuestionType type, Option option) {
        return switch (type) {
            case ORDERING -> true;
            case MATCHING -> false;
            default -> option.isCorrect();
        };
    }
}
