package io.lyceum.assessments;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Quizzes that grow through the graph, by the operations that authors use. What tells what is right says so by {@link QuestionBank#SECRET}. */
public final class QuizGarden {

    private static final String CREATE = """
            mutation Create($input: CreateQuizInput!) {
              createQuiz(input: $input) { isReplay quiz { id version isPublished } errors { code path } }
            }""";

    private static final String ADD = """
            mutation Add($input: AddQuestionInput!) {
              addQuestion(input: $input) { isReplay question { id version } errors { code path } }
            }""";

    private static final String PUBLISH = """
            mutation Publish($quizId: ID!, $version: Int!) {
              publishQuiz(input: { quizId: $quizId, expectedVersion: $version }) { quiz { isPublished version questionCount } errors { code path } }
            }""";

    private QuizGarden() {}

    public static Answer create(GraphClient author, UUID course, Map<String, Object> settings) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "courseId", TypeId.encode("course", course), "title", "Grown", "type", "GRADED", "idempotencyKey", UUID.randomUUID().toString()));
        input.putAll(settings);
        return author.ask(CREATE, Map.of("input", input));
    }

    /** The id of a draft that nothing speaks against. */
    public static String draft(GraphClient author, UUID course, Map<String, Object> settings) {
        Answer answer = create(author, course, settings);
        if (!answer.errors().isEmpty() || !Taking.codes(answer).isEmpty()) {
            throw new AssertionError(answer.text());
        }
        return answer.at("/createQuiz/quiz/id").asString();
    }

    public static Answer add(GraphClient author, String quiz, Map<String, Object> question) {
        Map<String, Object> input = new HashMap<>(Map.of("quizId", quiz, "idempotencyKey", UUID.randomUUID().toString()));
        input.putAll(question);
        return author.ask(ADD, Map.of("input", input));
    }

    public static Answer publish(GraphClient author, String quiz, int version) {
        return author.ask(PUBLISH, Map.of("quizId", quiz, "version", version));
    }

    /** A published quiz with a question of every type. */
    public static String grown(GraphClient author, UUID course, Map<String, Object> settings) {
        String quiz = draft(author, course, settings);
        for (QuestionType type : QuestionType.values()) {
            add(author, quiz, question(type));
        }
        publish(author, quiz, 1);
        return quiz;
    }

    /** A question with its key, of the shape that {@link QuestionBank} has. */
    public static Map<String, Object> question(QuestionType type) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "type", type.name(), "text", "What about " + type + "?", "points", "2.00", "explanation", QuestionBank.SECRET + " because"));
        question.putAll(key(type));
        return question;
    }

    private static Map<String, Object> key(QuestionType type) {
        return switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> Map.of("options", options(2, 1));
            case MULTIPLE_SELECT -> Map.of("options", options(3, 2));
            case ORDERING -> Map.of("options", options(3, 0));
            case MATCHING -> Map.of(
                    "options", options(3, 0),
                    "prompts", List.of(Map.of("text", "Prompt 1", "option", 2), Map.of("text", "Prompt 2", "option", 1)));
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> Map.of("texts", List.of(QuestionBank.SECRET + " 1", QuestionBank.SECRET + " 2"));
            case NUMERIC -> Map.of("number", QuestionBank.NUMBER, "tolerance", "0.5");
            case ESSAY -> Map.of("modelAnswer", QuestionBank.SECRET + " model");
        };
    }

    private static List<Map<String, Object>> options(int count, int right) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(number -> Map.of("text", "Option " + (char) ('A' + number), "isCorrect", number < right))
                .toList();
    }
}
