package io.lyceum.assessments.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What viewers may do with attempts is found for all of them at once. */
@AssessmentsTest
class AttemptPermissionsTest {

    private static final String CAN = "{ viewerCan { answer { allowed } submit { allowed } grade { allowed } seeAnswers { allowed } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID course;
    private UUID quiz;
    private Place place;

    @BeforeEach
    void oneLearner() {
        school.removeAll();
        course = school.course();
        quiz = school.quiz(course, "10.00");
        place = school.learn(course);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyAttemptsItIsAsManyStatements(int count) {
        String[] ids = IntStream.rangeClosed(1, count)
                .mapToObj(number -> TypeId.encode("quiz_attempt", school.attempt(place, quiz, number, "80.00")))
                .toArray(String[]::new);

        for (GraphClient viewer : new GraphClient[] {graph.as(place.learner()), graph.as(school.instructor(course))}) {
            Answer answer = viewer.entities(CAN, "QuizAttempt", ids);

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities").valueStream()).hasSize(count)
                    .allSatisfy(attempt -> assertThat(attempt.at("/viewerCan/seeAnswers/allowed").asBoolean()).isTrue());
            assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(2);
        }
    }
}
