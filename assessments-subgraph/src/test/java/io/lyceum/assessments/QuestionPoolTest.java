package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A quiz's questions with their keys: graders have them, for anybody else they do not exist. */
@AssessmentsTest
class QuestionPoolTest {

    private static final String ALL_OF_IT = "text type position points options { text } prompts { text } explanation retiredAt "
            + "key { optionIds texts number tolerance pairs { leftId } modelAnswer }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
    }

    @ParameterizedTest
    @EnumSource
    void isThereForGradersOnlyByEveryPath(Onlooker onlooker) {
        UUID quiz = bank.quiz(course, AnswersShown.IMMEDIATELY, null);
        UUID question = bank.question(quiz, QuestionType.ESSAY);
        GraphClient viewer = onlooker.of(graph, school, place);
        String id = TypeId.encode("quiz", quiz);

        Answer root = viewer.ask("{ quiz(id: \"%1$s\") { title } pool: quiz(id: \"%1$s\") { all: questions { text } } }".formatted(id));
        Answer nested = viewer.entities("{ quizzes { nodes { questions { text } } } }", "Course", TypeId.encode("course", course));
        Answer entity = viewer.entities("{ id text quiz { title } }", "Question", TypeId.encode("question", question));

        assertThat(root.errors()).isEmpty();
        assertThat(root.at("/quiz/title").asString()).isEqualTo("Quiz");
        assertThat(root.at("/pool/all").size()).isEqualTo(onlooker.isStaff ? 10 : 0);
        assertThat(root.at("/pool/all").isNull()).isEqualTo(!onlooker.isStaff);
        assertThat(nested.errors()).isEmpty();
        assertThat(nested.at("/_entities/0/quizzes/nodes/0/questions").isNull()).isEqualTo(!onlooker.isStaff);
        assertThat(entity.errors()).isEmpty();
        assertThat(entity.at("/_entities/0").isNull()).isEqualTo(!onlooker.isStaff);
    }

    @Test
    void comesInTheAuthorsOrderWithoutWhatIsRetired() {
        UUID quiz = bank.quiz(course, AnswersShown.NEVER, null);
        UUID retired = bank.question(quiz, QuestionType.ESSAY);
        bank.retire(retired);
        GraphClient instructor = graph.as(school.instructor(course));

        Answer pool = instructor.ask("{ quiz(id: \"%s\") { questionCount questions { type position } } }".formatted(TypeId.encode("quiz", quiz)));
        Answer entity = instructor.entities("{ retiredAt }", "Question", TypeId.encode("question", retired));

        assertThat(pool.at("/quiz/questionCount").asInt()).isEqualTo(9);
        assertThat(pool.at("/quiz/questions").valueStream().map(question -> question.path("type").asString()))
                .containsExactlyElementsOf(Arrays.stream(QuestionType.values()).map(Enum::name).toList());
        assertThat(entity.at("/_entities/0/retiredAt").asString()).startsWith("2026-02-01");
    }

    @Test
    void aQuizWithoutQuestionsHasAnEmptyPool() {
        UUID quiz = school.quiz(course, "10.00");

        Answer answer = graph.as(school.instructor(course)).ask("{ quiz(id: \"%s\") { questions { id } } }".formatted(TypeId.encode("quiz", quiz)));

        assertThat(answer.at("/quiz").toString()).isEqualTo("{\"questions\":[]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatPoolsCostDoesNotDependOnHowManyThereAre(int count) {
        UUID instructor = school.instructor(course);
        String[] quizzes = IntStream.range(0, count)
                .mapToObj(i -> {
                    UUID quiz = school.quiz(course, "1.00");
                    bank.question(quiz, QuestionType.MATCHING);
                    return TypeId.encode("quiz", quiz);
                })
                .toArray(String[]::new);

        Answer answer = graph.as(instructor).entities("{ questions { id %s } }".formatted(ALL_OF_IT), "Quiz", quizzes);
        String[] questions = answer.at("/_entities").valueStream()
                .map(quiz -> quiz.at("/questions/0/id").asString()).toArray(String[]::new);
        Answer entities = graph.as(instructor).entities("{ %s quiz { title } }".formatted(ALL_OF_IT), "Question", questions);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/%d/questions/0/key/pairs".formatted(count - 1)).size()).isEqualTo(2);
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(7);
        assertThat(entities.at("/_entities/%d/prompts/1/text".formatted(count - 1)).asString()).isEqualTo("Prompt 2");
        assertThat(entities.statements()).as(entities.sql().toString()).isEqualTo(6);
    }
}
