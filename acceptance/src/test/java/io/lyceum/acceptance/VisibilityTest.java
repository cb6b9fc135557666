package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one may not see is what does not exist, by every path. */
class VisibilityTest {

    @BeforeAll
    static void school() {
        TheGraph.school();
    }

    @ParameterizedTest(name = "{0} sees {1} by id: {2}")
    @CsvSource({
        "learner,    enrollment,   status,  true",
        "instructor, enrollment,   status,  true",
        "admin,      enrollment,   status,  true",
        "moderator,  enrollment,   status,  false",
        "learner,    certificate,  number,  true",
        "moderator,  certificate,  number,  false",
        "learner,    quiz_attempt, status,  true",
        "instructor, quiz_attempt, status,  true",
        "moderator,  quiz_attempt, status,  false",
        "learner,    submission,   status,  true",
        "moderator,  submission,   status,  false"
    })
    void aRowIsThereForWhoeverMaySeeIt(String account, String prefix, String field, boolean isSeen) {
        String typeName = prefix.equals("quiz_attempt") ? "QuizAttempt" : Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1);

        RouterAnswer answer = TheGraph.signedIn(account)
                .ask("query ($id: ID!) { node(id: $id) { id ... on %s { %s } } }".formatted(typeName, field),
                        Map.of("id", TheGraph.school().id(prefix, 3)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/node").isNull()).isEqualTo(!isSeen);
    }

    @Test
    void anInstructorSeesTheRosterOfTheirOwnCourseOnly() {
        String roster = "query ($id: ID!) { course(id: $id) { enrollmentCount enrollments(first: 100) { totalCount } } }";
        RouterClient instructor = TheGraph.signedIn("instructor");

        assertThat(instructor.ask(roster, Map.of("id", TheGraph.school().id("course", 0))).at("/course/enrollments/totalCount").asInt())
                .isEqualTo(School.SIZE + 1);
        RouterAnswer foreign = instructor.ask(roster, Map.of("id", TheGraph.school().id("course", School.SIZE - 1)));
        assertThat(foreign.at("/course/enrollments/totalCount").asInt()).isZero();
        assertThat(foreign.at("/course/enrollmentCount").asInt()).isEqualTo(1);
    }

    @Test
    void aLearnerSeesTheirOwnRowOfTheRoster() {
        RouterAnswer answer = TheGraph.signedIn("learner")
                .ask("query ($id: ID!) { course(id: $id) { enrollments { totalCount nodes { student { displayName } } } } }",
                        Map.of("id", TheGraph.school().id("course", 0)));

        assertThat(answer.at("/course/enrollments/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/course/enrollments/nodes/0/student/displayName").asString()).isEqualTo("Lena Learner");
    }

    @Test
    void aliasesAreNoWayAround() {
        RouterAnswer answer = TheGraph.signedIn("moderator")
                .ask("query ($id: ID!) { a: node(id: $id) { ... on Enrollment { status } } b: node(id: $id) { ... on Enrollment { finalGrade status } } }",
                        Map.of("id", TheGraph.school().id("enrollment", 3)));

        assertThat(answer.at("/a").isNull() && answer.at("/b").isNull()).isTrue();
    }
}
