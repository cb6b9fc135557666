package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer.Cost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardTest {

    private static final String DASHBOARD = RouterClient.operation("dashboard");

    private static RouterClient learner;

    @BeforeAll
    static void signIn() {
        TheGraph.school();
        learner = TheGraph.signedIn("learner");
    }

    @Test
    void oneQueryCrossesAllFourSubgraphs() {
        RouterAnswer answer = learner.ask(DASHBOARD, Map.of("first", 2));

        assertThat(answer.errors()).isEmpty();
        JsonNode newest = answer.at("/me/enrollments/edges/0/node");
        assertThat(answer.at("/me/displayName").asString()).isEqualTo("Lena Learner");
        assertThat(answer.at("/me/enrollments/totalCount").asInt()).isEqualTo(School.SIZE);
        assertThat(newest.path("outcome").asString()).isEqualTo("PASSED");
        assertThat(newest.path("progressPercentage").asString()).isEqualTo("100.00");
        assertThat(newest.at("/course/title").asString()).isEqualTo("Course 099");
        assertThat(newest.at("/course/instructors/0/user/displayName").asString()).isEqualTo("Person 000");
        assertThat(newest.at("/course/modules/0/lessons/0/viewerProgress/percentage").asString()).isEqualTo("50.00");
        assertThat(newest.at("/course/modules/0/lessons/1/viewerProgress").isNull()).isTrue();
        assertThat(newest.at("/quizAttempts/nodes/0/quiz/title").asString()).isEqualTo("Quiz 099");
        assertThat(newest.path("finalGrade").asString()).isEqualTo("85.00");
        assertThat(newest.at("/certificate/number").asString()).isEqualTo("LY-0099");
        assertThat(answer.costs()).containsOnlyKeys("users", "courses", "enrollments", "assessments");
    }

    @Test
    void itsCostDoesNotDependOnHowMuchItFinds() {
        List<Map<String, Cost>> costs = List.of(1, 10, 100).stream()
                .map(first -> learner.ask(DASHBOARD, Map.of("first", first)))
                .peek(answer -> assertThat(answer.errors()).isEmpty())
                .map(RouterAnswer::costs)
                .toList();

        assertThat(costs.get(0).values()).allSatisfy(cost -> assertThat(cost.statements()).isPositive());
        assertThat(costs.get(1)).isEqualTo(costs.get(0));
        assertThat(costs.get(2)).isEqualTo(costs.get(0));
    }

    @Test
    void thePagesOfAllEnrollmentsMeet() {
        RouterAnswer first = learner.ask(DASHBOARD, Map.of("first", 60));
        RouterAnswer second = learner.ask(DASHBOARD, Map.of("first", 60, "after", first.at("/me/enrollments/pageInfo/endCursor").asString()));

        assertThat(first.at("/me/enrollments/edges").size()).isEqualTo(60);
        assertThat(second.at("/me/enrollments/edges").size()).isEqualTo(40);
        assertThat(second.at("/me/enrollments/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/me/enrollments/edges/0/node/course/title").asString()).isEqualTo("Course 039");
    }
}
