package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * No query of somebody who may not know what is right returns it, on whatever path. The paths are those of the SDL: a field that is added is
 * walked too.
 */
@AssessmentsTest
class AnswerKeysStayHiddenTest {

    private static final Set<String> TELLTALES = Set.of("Question", "AttemptQuestion", "QuestionKey");

    private static final int TOGETHER = 50;

    private static final String KEY = "optionIds texts number tolerance pairs { leftId rightId } modelAnswer";

    private static final Map<String, String> ALL_OF_IT = Map.of(
            "Question", "text position explanation options { id text } prompts { id text } key { %s }".formatted(KEY),
            "AttemptQuestion", "text isCorrect earnedPoints feedback explanation options { id } key { %s }".formatted(KEY),
            "QuestionKey", KEY);

    /** What of an answer would tell: the fixture's secrets, its number, or any of these fields with a value. */
    private static final String TOLD = "(?s).*(%s|%s|\"(key|isCorrect|earnedPoints|explanation|feedback|optionIds)\":[^n]).*"
            .formatted(QuestionBank.SECRET, QuestionBank.NUMBER);

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Examination examination;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private AnswerSheet sheet;

    private final SchemaPaths paths = SchemaPaths.ofSubgraph();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private UUID course;
    private Place place;

    /** A learner with an attempt at a quiz for each reason why it does not show its answers. */
    @BeforeEach
    void quizzesThatShowNothingYet() {
        school.removeAll();
        ids.clear();
        course = school.course();
        place = school.learn(course);
        add("Course", course);
        add("Enrollment", place.enrollment());
        add("User", place.learner());
        begin(AnswersShown.IMMEDIATELY, QuizAttemptStatus.IN_PROGRESS);
        begin(AnswersShown.AFTER_SUBMISSION, QuizAttemptStatus.IN_PROGRESS);
        begin(AnswersShown.AFTER_DEADLINE, QuizAttemptStatus.GRADED);
        begin(AnswersShown.NEVER, QuizAttemptStatus.GRADED);
        UUID assignment = school.assignment(course, "10.00");
        add("Assignment", assignment);
        add("Submission", school.submission(place, assignment));
    }

    @Test
    void fromTheLearner() {
        List<String> answers = walk(graph.as(place.learner()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotMatch(TOLD));
        assertThat(answers).anySatisfy(answer -> assertThat(answer).contains("What about MATCHING?"));
    }

    @Test
    void fromAnybodyElse() {
        for (Onlooker onlooker : List.of(Onlooker.OTHER_LEARNER, Onlooker.OTHER_INSTRUCTOR, Onlooker.ANYBODY)) {
            assertThat(walk(onlooker.of(graph, school, place)))
                    .allSatisfy(answer -> assertThat(answer).doesNotMatch(TOLD).doesNotContain("What about"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromTheLearnerWhoTakesAQuizThatGrewThroughTheGraph(AnswersShown shown) {
        String quiz = QuizGarden.grown(graph.as(school.instructor(course)), course, settings(shown));
        GraphClient learner = graph.as(place.learner());
        JsonNode attempt = Taking.started(learner, TypeId.parse("quiz", quiz));
        String id = attempt.path("id").asString();
        ids.get("Quiz").add(quiz);
        ids.get("QuizAttempt").add(id);

        List<String> told = new ArrayList<>(walk(learner));
        told.addAll(mutate(learner, "startQuizAttempt", "quizId: \"%s\", idempotencyKey: \"again\", resume: true".formatted(quiz)));
        told.addAll(mutate(learner, "saveQuizAnswer", "attemptId: \"%s\", questionId: \"%s\", answer: {}"
                .formatted(id, Taking.question(attempt, "NUMERIC").path("id").asString())));
        if (shown == AnswersShown.AFTER_DEADLINE || shown == AnswersShown.NEVER) {
            attempt.path("questions").forEach(question ->
                    Taking.save(learner, id, question.path("id").asString(), sheet.wrong(question)));
            told.addAll(mutate(learner, "submitQuizAttempt", "attemptId: \"%s\", idempotencyKey: \"end\"".formatted(id)));
            told.addAll(walk(learner));
        }

        assertThat(told).allSatisfy(answer -> assertThat(answer).doesNotMatch(TOLD));
        assertThat(told).filteredOn(answer -> answer.startsWith("startQuizAttempt") && answer.contains("What about MATCHING?")).isNotEmpty();
    }

    @Test
    void anAnswerThatIsShownImmediatelyTellsNothingOfTheOtherQuestions() {
        String quiz = QuizGarden.grown(graph.as(school.instructor(course)), course, settings(AnswersShown.IMMEDIATELY));
        GraphClient learner = graph.as(place.learner());
        JsonNode attempt = Taking.started(learner, TypeId.parse("quiz", quiz));
        for (JsonNode question : attempt.path("questions")) {
            Taking.save(learner, attempt.path("id").asString(), question.path("id").asString(), sheet.wrong(question));

            JsonNode questions = learner.ask("{ quizAttempt(id: \"%s\") { questions { answer { savedAt } %s } } }"
                            .formatted(attempt.path("id").asString(), ALL_OF_IT.get("AttemptQuestion")))
                    .at("/quizAttempt/questions");
            assertThat(questions.valueStream()).allSatisfy(found -> {
                boolean isAnswered = !found.path("answer").isNull();
                assertThat(found.path("key").isNull()).isEqualTo(!isAnswered);
                assertThat(found.path("explanation").isNull()).isEqualTo(!isAnswered);
            });
        }
    }

    @Test
    void theSameWalkTellsAGraderEverything() {
        List<String> answers = walk(graph.as(school.instructor(course)));

        assertThat(answers).filteredOn(answer -> answer.matches(TOLD)).hasSizeGreaterThan(30);
        assertThat(answers).anySatisfy(answer -> assertThat(answer).contains(QuestionBank.NUMBER, QuestionBank.SECRET + " model"));
    }

    @Test
    void theWalkComesByEveryPathThatIsKnown() {
        assertThat(queries())
                .anyMatch(query -> query.startsWith("quiz(") && query.contains("{ questions {"))
                .anyMatch(query -> query.contains("viewerAttempts { nodes { questions {"))
                .anyMatch(query -> query.contains("... on Course { gradebook { nodes { entries { item { __typename ... on Quiz { questions"))
                .anyMatch(query -> query.contains("... on Question { quiz { viewerAttempts"))
                .anyMatch(query -> query.contains("... on Lesson { quiz { questions"))
                .anyMatch(query -> query.contains("... on User { quizAttempts { edges { node { quiz { questions"))
                .anyMatch(query -> query.contains("... on Submission { enrollment { quizAttempts"));
        assertThat(queries()).hasSizeBetween(200, 5_000);
    }

    private void begin(AnswersShown shown, QuizAttemptStatus status) {
        UUID quiz = bank.quiz(course, shown, shown == AnswersShown.AFTER_DEADLINE ? QuestionBank.NOT_YET : null);
        UUID lesson = UUID.randomUUID();
        settings.hangOnLesson(quiz, lesson);
        add("Lesson", lesson);
        add("Quiz", quiz);
        add("Question", bank.question(quiz, QuestionType.NUMERIC));
        add("QuizAttempt", status == QuizAttemptStatus.IN_PROGRESS
                ? examination.begin(place, quiz, 1)
                : examination.graded(place, quiz, 1, status));
    }

    private static Map<String, Object> settings(AnswersShown shown) {
        return shown == AnswersShown.AFTER_DEADLINE
                ? Map.of("answersShown", shown.name(), "availableUntil", QuestionBank.NOT_YET.toString())
                : Map.of("answersShown", shown.name());
    }

    /** What a mutation answers, path by path of its payload. */
    private List<String> mutate(GraphClient viewer, String mutation, String input) {
        String payload = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Payload";
        List<String> selections = paths.selections(payload, TELLTALES, ALL_OF_IT::get);
        List<String> answers = new ArrayList<>();
        for (int start = 0; start < selections.size(); start += TOGETHER) {
            List<String> together = selections.subList(start, Math.min(selections.size(), start + TOGETHER));
            StringBuilder document = new StringBuilder("mutation { ");
            for (int i = 0; i < together.size(); i++) {
                document.append("path%d: %s(input: { %s }) { %s } ".formatted(i, mutation, input, together.get(i)));
            }
            Answer answer = viewer.ask(document.append("}").toString());
            assertThat(answer.errors()).as(answer.text()).isEmpty();
            for (int i = 0; i < together.size(); i++) {
                answers.add(mutation + " " + together.get(i) + " -> " + answer.at("/path" + i));
            }
        }
        assertThat(answers).hasSizeGreaterThan(5);
        return answers;
    }

    /** The answers, path by path. Some dozens of paths go into one request, each under an alias. */
    private List<String> walk(GraphClient viewer) {
        List<String> answers = new ArrayList<>();
        List<String> queries = queries();
        for (int start = 0; start < queries.size(); start += TOGETHER) {
            List<String> together = queries.subList(start, Math.min(queries.size(), start + TOGETHER));
            StringBuilder document = new StringBuilder("query ($representations: [_Any!]!) { types: __typename ");
            for (int i = 0; i < together.size(); i++) {
                document.append("path%d: %s ".formatted(i, together.get(i)));
            }
            document.append(" end: _entities(representations: $representations) { __typename } }");
            Answer answer = viewer.ask(document.toString(), Map.of("representations", references()));
            assertThat(answer.errorCodes()).as(document.toString()).allMatch(Set.of("FORBIDDEN", "UNAUTHENTICATED")::contains);
            for (int i = 0; i < together.size(); i++) {
                answers.add(together.get(i) + " -> " + answer.at("/path" + i));
            }
        }
        return answers;
    }

    /** One for each path, with everything at its end that could tell. */
    private List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (FieldDefinition root : paths.roots()) {
            String type = SchemaPaths.nameOf(root.getType());
            for (String selection : paths.selections(type, TELLTALES, ALL_OF_IT::get)) {
                entries(root, type).forEach(entry -> queries.add("%s { %s }".formatted(entry, selection)));
            }
        }
        for (String entity : paths.entities()) {
            for (String selection : paths.selections(entity, TELLTALES, ALL_OF_IT::get)) {
                queries.add("_entities(representations: $representations) { ... on %s { %s } }".formatted(entity, selection));
            }
        }
        return queries;
    }

    private List<String> entries(FieldDefinition root, String type) {
        boolean takesId = root.getInputValueDefinitions().stream().anyMatch(argument -> argument.getName().equals("id"));
        return takesId
                ? ids.get(type).stream().map(id -> "%s(id: \"%s\")".formatted(root.getName(), id)).toList()
                : List.of(root.getName());
    }

    private List<Map<String, String>> references() {
        List<Map<String, String>> references = new ArrayList<>();
        ids.forEach((type, keys) -> keys.forEach(id -> references.add(Map.of("__typename", type, "id", id))));
        return references;
    }

    private void add(String type, UUID key) {
        String prefix = type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        ids.computeIfAbsent(type, known -> new ArrayList<>()).add(TypeId.encode(prefix, key));
    }
}
