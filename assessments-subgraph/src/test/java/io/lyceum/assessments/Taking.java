package io.lyceum.assessments;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How a learner takes a quiz, by the operations that clients use. */
public final class Taking {

    private static final String START = """
            mutation StartAttempt($quizId: ID!, $key: String!, $resume: Boolean! = false) {
              startQuizAttempt(input: { quizId: $quizId, idempotencyKey: $key, resume: $resume }) {
                isReplay
                attempt { id attemptNumber status startedAt deadline totalPoints
                  questions { id text type points options { id text } prompts { id text } answer { text optionIds number pairs { leftId rightId } } } }
                errors { code message path }
              }
            }""";

    private static final String SAVE = """
            mutation SaveAnswer($attemptId: ID!, $questionId: ID!, $answer: AnswerInput!) {
              saveQuizAnswer(input: { attemptId: $attemptId, questionId: $questionId, answer: $answer }) {
                attempt { id status answeredCount }
                errors { code message path }
              }
            }""";

    private static final String SUBMIT = """
            mutation SubmitAttempt($attemptId: ID!, $key: String!) {
              submitQuizAttempt(input: { attemptId: $attemptId, idempotencyKey: $key }) {
                isReplay
                attempt { id status percentage isPassed earnedPoints totalPoints }
                errors { code message path }
              }
            }""";

    private Taking() {}

    public static Answer start(GraphClient learner, UUID quiz) {
        return start(learner, quiz, UUID.randomUUID().toString());
    }

    public static Answer start(GraphClient learner, UUID quiz, String key) {
        return learner.ask(START, Map.of("quizId", TypeId.encode("quiz", quiz), "key", key));
    }

    public static Answer resume(GraphClient learner, UUID quiz) {
        return learner.ask(
                START, Map.of("quizId", TypeId.encode("quiz", quiz), "key", UUID.randomUUID().toString(), "resume", true));
    }

    /** Starts an attempt that nothing speaks against. */
    public static JsonNode started(GraphClient learner, UUID quiz) {
        Answer answer = start(learner, quiz);
        if (!answer.errors().isEmpty() || !answer.at("/startQuizAttempt/errors").isEmpty()) {
            throw new AssertionError(answer.text());
        }
        return answer.at("/startQuizAttempt/attempt");
    }

    public static Answer save(GraphClient learner, String attempt, String question, Map<String, ?> answer) {
        return learner.ask(SAVE, Map.of("attemptId", attempt, "questionId", question, "answer", answer));
    }

    public static Answer submit(GraphClient learner, String attempt) {
        return submit(learner, attempt, UUID.randomUUID().toString());
    }

    public static Answer submit(GraphClient learner, String attempt, String key) {
        return learner.ask(SUBMIT, Map.of("attemptId", attempt, "key", key));
    }

    /** The codes of a payload's errors. */
    public static List<String> codes(Answer answer) {
        JsonNode payload = answer.at("").valueStream().findFirst().orElseThrow(() -> new AssertionError(answer.text()));
        return payload.path("errors").valueStream().map(error -> error.path("code").asString()).toList();
    }

    /** The question of a type in an attempt. */
    public static JsonNode question(JsonNode attempt, String type) {
        return attempt.path("questions").valueStream()
                .filter(question -> question.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
