package io.lyceum.assessments.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.QuizGarden;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Those who teach a course write its quizzes. */
@AssessmentsTest
class AuthoringTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private SentEvents sent;

    private UUID course;
    private GraphClient instructor;

    @BeforeEach
    void oneInstructorOfOneCourse() {
        school.removeAll();
        sent.forget();
        course = school.course();
        instructor = graph.as(school.instructor(course));
    }

    @Test
    void aQuizWithEveryTypeOfQuestionIsWrittenPublishedAndTaken() {
        String quiz = QuizGarden.draft(instructor, course, Map.of());
        for (QuestionType type : QuestionType.values()) {
            Answer added = QuizGarden.add(instructor, quiz, QuizGarden.question(type));
            assertThat(Taking.codes(added)).as(added.text()).isEmpty();
        }
        GraphClient learner = graph.as(school.learn(course).learner());
        assertThat(Taking.codes(Taking.start(learner, key(quiz)))).containsExactly("NOT_FOUND");

        Answer published = QuizGarden.publish(instructor, quiz, 1);

        assertThat(published.at("/publishQuiz").toString())
                .isEqualTo("{\"quiz\":{\"isPublished\":true,\"version\":2,\"questionCount\":9},\"errors\":[]}");
        assertThat(Taking.started(learner, key(quiz)).path("questions").size()).isEqualTo(9);
        JsonNode pool = instructor.ask("{ quiz(id: \"%s\") { questions { type key { optionIds texts number pairs { leftId } modelAnswer } } } }".formatted(quiz))
                .at("/quiz/questions");
        assertThat(pool.valueStream().map(question -> question.path("type").asString() + " " + parts(question.path("key"))))
                .containsExactly(
                        "MULTIPLE_CHOICE 1 options", "MULTIPLE_SELECT 2 options", "TRUE_FALSE 1 options", "SHORT_ANSWER 2 texts",
                        "FILL_IN_THE_BLANK 2 texts", "NUMERIC number", "MATCHING 2 pairs", "ORDERING 3 options", "ESSAY model");
    }

    @Test
    void theOthersHearOfDraftAndPublication() {
        String quiz = QuizGarden.draft(instructor, course, Map.of("weight", "12.5"));
        QuizGarden.add(instructor, quiz, QuizGarden.question(QuestionType.ESSAY));
        QuizGarden.publish(instructor, quiz, 1);
        QuizGarden.publish(instructor, quiz, 1);

        assertThat(sent.of("quiz.updated")).extracting(SentEvents.Sent::version).containsExactly(1L, 2L);
        JsonNode last = sent.of("quiz.updated").getLast().data();
        assertThat(last.propertyStream().map(Map.Entry::getKey)).containsExactlyInAnyOrder("id", "courseId", "lessonId", "type", "isPublished", "weight");
        assertThat(last.path("weight").asString()).isEqualTo("12.50");
        assertThat(last.path("isPublished").asBoolean()).isTrue();
    }

    @Test
    void theSameKeyWritesOneQuizAndOneQuestion() throws Exception {
        List<Answer> quizzes = AllAtOnce.run(20, rival -> () -> QuizGarden.create(instructor, course, Map.of("idempotencyKey", "same")));
        assertThat(quizzes.stream().map(answer -> answer.at("/createQuiz/quiz/id").asString()).distinct()).hasSize(1);
        String quiz = quizzes.getFirst().at("/createQuiz/quiz/id").asString();

        AllAtOnce.run(20, rival -> () -> QuizGarden.add(instructor, quiz, with(QuizGarden.question(QuestionType.NUMERIC), "idempotencyKey", "same")));

        assertThat(instructor.ask("{ quiz(id: \"%s\") { questionCount questions { id } } }".formatted(quiz)).at("/quiz").toString())
                .contains("\"questionCount\":1");
    }

    @Test
    void questionsThatComeAtOnceAllComeInOnePlaceEach() throws Exception {
        String quiz = QuizGarden.draft(instructor, course, Map.of());

        AllAtOnce.run(15, rival -> () -> QuizGarden.add(instructor, quiz, QuizGarden.question(QuestionType.ESSAY)));

        JsonNode found = instructor.ask("{ quiz(id: \"%s\") { questionCount questions { position } } }".formatted(quiz)).at("/quiz");
        assertThat(found.path("questionCount").asInt()).isEqualTo(15);
        assertThat(found.path("questions").valueStream().map(question -> question.path("position").asInt()).distinct()).hasSize(15);
    }

    @Test
    void onlyThoseWhoTeachTheCourseWrite() {
        String quiz = QuizGarden.draft(instructor, course, Map.of());
        GraphClient learner = graph.as(school.learn(course).learner());
        GraphClient other = graph.as(school.instructor(school.course()));

        for (GraphClient stranger : List.of(learner, other)) {
            assertThat(Taking.codes(QuizGarden.create(stranger, course, Map.of()))).containsExactly("COURSE_NOT_FOUND");
            assertThat(Taking.codes(QuizGarden.add(stranger, quiz, QuizGarden.question(QuestionType.ESSAY)))).containsExactly("QUIZ_NOT_FOUND");
            assertThat(Taking.codes(QuizGarden.publish(stranger, quiz, 1))).containsExactly("NOT_FOUND");
        }
        assertThat(Taking.codes(QuizGarden.create(graph.as(UUID.randomUUID(), "assessments:write"), UUID.randomUUID(), Map.of()))).containsExactly("COURSE_NOT_FOUND");
        assertThat(Taking.codes(QuizGarden.create(graph.as(UUID.randomUUID(), "assessments:write"), course, Map.of()))).isEmpty();
        assertThat(QuizGarden.create(graph, course, Map.of()).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({
        "title,               ' ',              INVALID_TEXT",
        "weight,              -1,               OUT_OF_RANGE",
        "weight,              1.001,            OUT_OF_RANGE",
        "passingScore,        100.01,           OUT_OF_RANGE",
        "answersShown,        AFTER_DEADLINE,   INVALID_TIME",
        "lessonId,            lesson_01h455vb4pex5vsknk084sn02q, LESSON_NOT_FOUND",
    })
    void aDraftKeepsToTheRules(String field, String value, String code) {
        assertThat(Taking.codes(QuizGarden.create(instructor, course, Map.of(field, value)))).containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ESSAY")
    void aQuestionWithoutAKeyIsRefused(QuestionType type) {
        String quiz = QuizGarden.draft(instructor, course, Map.of());

        Answer refused = QuizGarden.add(instructor, quiz, Map.of("type", type.name(), "text", "What?", "points", "1.00"));

        assertThat(Taking.codes(refused)).as(refused.text()).containsExactly("INVALID_KEY");
    }

    @Test
    void aQuizWithoutQuestionsOrOfAnotherVersionIsNotPublished() {
        String quiz = QuizGarden.draft(instructor, course, Map.of());

        assertThat(Taking.codes(QuizGarden.publish(instructor, quiz, 1))).containsExactly("NO_QUESTIONS");
        QuizGarden.add(instructor, quiz, QuizGarden.question(QuestionType.ESSAY));
        assertThat(Taking.codes(QuizGarden.publish(instructor, quiz, 7))).containsExactly("VERSION_CONFLICT");
    }

    private static String parts(JsonNode key) {
        if (!key.path("optionIds").isEmpty()) {
            return key.path("optionIds").size() + " options";
        }
        if (!key.path("texts").isEmpty()) {
            return key.path("texts").size() + " texts";
        }
        if (!key.path("pairs").isEmpty()) {
            return key.path("pairs").size() + " pairs";
        }
        return key.path("number").isNull() ? "model" : "number";
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    private static UUID key(String quiz) {
        return TypeId.parse("quiz", quiz);
    }
}
