package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/** Right and wrong answers to the questions of a {@link QuestionBank}, as a client sends them. */
public class AnswerSheet {

    private final DSLContext database;

    AnswerSheet(DSLContext database) {
        this.database = database;
    }

    /** A right answer; to an essay, any. */
    public Map<String, Object> right(JsonNode question) {
        UUID id = poolQuestion(question);
        return switch (type(question)) {
            case MULTIPLE_CHOICE, MULTIPLE_SELECT, TRUE_FALSE, ORDERING -> Map.of("optionIds", rightOptions(id));
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> Map.of("text", "  PSST 2 ");
            case NUMERIC -> Map.of("number", "1234.07");
            case MATCHING -> Map.of("pairs", pairs(id));
            case ESSAY -> Map.of("text", "I think so.");
        };
    }

    /** A wrong answer; to an essay, any. */
    public Map<String, Object> wrong(JsonNode question) {
        UUID id = poolQuestion(question);
        return switch (type(question)) {
            case MULTIPLE_CHOICE, MULTIPLE_SELECT, TRUE_FALSE -> Map.of("optionIds", wrongOptions(id));
            case ORDERING -> Map.of("optionIds", rightOptions(id).reversed());
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> Map.of("text", "no idea");
            case NUMERIC -> Map.of("number", "1");
            case MATCHING -> Map.of("pairs", otherPairs(id));
            case ESSAY -> Map.of("text", "I do not think so.");
        };
    }

    /** The options of a pool's question that are right, in order. */
    public List<String> rightOptions(UUID question) {
        return options(question, QUESTION_OPTIONS.IS_CORRECT.isTrue());
    }

    public List<String> wrongOptions(UUID question) {
        return options(question, QUESTION_OPTIONS.IS_CORRECT.isFalse());
    }

    /** Every prompt of a pool's question with the option that belongs to none. */
    public List<Map<String, String>> otherPairs(UUID question) {
        String other = options(question, QUESTION_OPTIONS.POSITION.eq(3)).getFirst();
        return pairs(question).stream().map(pair -> Map.of("leftId", pair.get("leftId"), "rightId", other)).toList();
    }

    private List<String> options(UUID question, Condition condition) {
        return database.select(QUESTION_OPTIONS.ID).from(QUESTION_OPTIONS)
                .where(QUESTION_OPTIONS.QUESTION_ID.eq(question), condition)
                .orderBy(QUESTION_OPTIONS.POSITION)
                .fetch(option -> TypeId.encode("question_option", option.value1()));
    }

    private List<Map<String, String>> pairs(UUID question) {
        return database.select(QUESTION_PROMPTS.ID, QUESTION_PROMPTS.OPTION_ID).from(QUESTION_PROMPTS)
                .where(QUESTION_PROMPTS.QUESTION_ID.eq(question))
                .fetch(pair -> Map.of(
                        "leftId", TypeId.encode("question_prompt", pair.value1()),
                        "rightId", TypeId.encode("question_option", pair.value2())));
    }

    private UUID poolQuestion(JsonNode question) {
        UUID id = TypeId.parse("attempt_question", question.path("id").asString());
        return database.fetchValue(ATTEMPT_QUESTIONS.QUESTION_ID, ATTEMPT_QUESTIONS.ID.eq(id));
    }

    private static QuestionType type(JsonNode question) {
        return QuestionType.valueOf(question.path("type").asString());
    }
}
