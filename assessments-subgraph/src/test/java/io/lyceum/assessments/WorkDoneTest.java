package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways to attempts and submissions: from work, from people, and from the root. */
@AssessmentsTest
class WorkDoneTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

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
    void aQuizHasEverybodysAttemptsForGradersAndOnesOwnForLearners(Onlooker onlooker) {
        UUID quiz = school.quiz(course, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(place, quiz, 2, "90.00");
        school.attempt(school.learn(course), quiz, 1, "10.00");

        Answer answer = onlooker.of(graph, school, place).ask(
                "{ quiz(id: \"%s\") { attempts { totalCount nodes { percentage student { id } } } viewerAttempts { totalCount nodes { percentage } } } }"
                        .formatted(id("quiz", quiz)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/quiz/attempts").isNull()).isEqualTo(!onlooker.isStaff);
        assertThat(answer.at("/quiz/attempts/totalCount").asInt(0)).isEqualTo(onlooker.isStaff ? 3 : 0);
        assertThat(answer.at("/quiz/viewerAttempts").isNull()).isEqualTo(onlooker == Onlooker.ANYBODY);
        assertThat(answer.at("/quiz/viewerAttempts/nodes").toString()).isEqualTo(switch (onlooker) {
            case LEARNER -> "[{\"percentage\":\"90.00\"},{\"percentage\":\"80.00\"}]";
            case ANYBODY -> "";
            default -> "[]";
        });
    }

    @Test
    void gradersAskForWhatAwaitsItsGrade() {
        UUID quiz = school.quiz(course, "10.00");
        UUID assignment = school.assignment(course, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(place, quiz, 2, QuizAttemptStatus.SUBMITTED, null);
        school.grade(school.submission(place, assignment), "80.00", true);
        UUID waiting = school.submission(place, assignment);
        GraphClient instructor = graph.as(school.instructor(course));
        String lists = "{ quiz(id: \"%s\") { attempts(first: 1, filter: {status: SUBMITTED}%s) { totalCount nodes { attemptNumber } pageInfo { endCursor } } } "
                + "assignment(id: \"%s\") { submissions(filter: {status: SUBMITTED}) { totalCount nodes { id } } } }";

        Answer answer = instructor.ask(lists.formatted(id("quiz", quiz), "", id("assignment", assignment)));
        String cursor = answer.at("/quiz/attempts/pageInfo/endCursor").asString();
        Answer otherFilter = instructor.ask("{ quiz(id: \"%s\") { attempts(after: \"%s\", filter: {status: GRADED}) { totalCount } } }"
                .formatted(id("quiz", quiz), cursor));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/quiz/attempts/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/quiz/attempts/nodes").toString()).isEqualTo("[{\"attemptNumber\":2}]");
        assertThat(answer.at("/assignment/submissions").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"id\":\"%s\"}]}".formatted(id("submission", waiting)));
        assertThat(otherFilter.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void gradersAskForSeveralStatesAtOnce() {
        UUID quiz = school.quiz(course, "10.00");
        UUID assignment = school.assignment(course, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(place, quiz, 2, QuizAttemptStatus.SUBMITTED, null);
        school.attempt(place, quiz, 3, QuizAttemptStatus.IN_PROGRESS, null);
        school.grade(school.submission(place, assignment), "80.00", true);
        school.submission(place, assignment);
        GraphClient instructor = graph.as(school.instructor(course));
        String several = "{ quiz(id: \"%s\") { attempts(filter: {status: [SUBMITTED, GRADED]}) { nodes { attemptNumber } } } "
                + "assignment(id: \"%s\") { submissions(filter: {status: [GRADED, SUBMITTED]}) { totalCount } } }";
        String none = "{ quiz(id: \"%s\") { attempts(filter: {status: []}) { totalCount } } }";

        Answer answer = instructor.ask(several.formatted(id("quiz", quiz), id("assignment", assignment)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/quiz/attempts/nodes").toString()).isEqualTo("[{\"attemptNumber\":2},{\"attemptNumber\":1}]");
        assertThat(answer.at("/assignment/submissions/totalCount").asInt()).isEqualTo(2);
        assertThat(instructor.ask(none.formatted(id("quiz", quiz))).at("/quiz/attempts/totalCount").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aPersonsAttemptsAreTheirOwnAndTheirGraders(Onlooker onlooker) {
        school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        UUID elsewhere = school.course();
        school.attempt(new Place(UUID.randomUUID(), place.learner(), elsewhere), school.quiz(elsewhere, "10.00"), 1, "70.00");

        Answer answer = onlooker.of(graph, school, place)
                .entities("{ quizAttempts { totalCount nodes { percentage } } }", "User", id("user", place.learner()));

        assertThat(answer.errors()).isEmpty();
        int seen = switch (onlooker) {
            case LEARNER, SCOPE -> 2;
            case INSTRUCTOR -> 1;
            default -> 0;
        };
        assertThat(answer.at("/_entities/0/quizAttempts/totalCount").asInt()).isEqualTo(seen);
        assertThat(answer.at("/_entities/0/quizAttempts/nodes").size()).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource
    void workIsFoundAtTheRootAsByReference(Onlooker onlooker) {
        UUID attempt = school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        UUID submission = school.submission(place, school.assignment(course, "10.00"));
        UUID draft = school.quiz(course, QuizType.GRADED, "10.00", null, false);
        UUID draftAssignment = school.assignment(course, "10.00", null, false);

        Answer answer = onlooker.of(graph, school, place).ask(
                "{ quizAttempt(id: \"%s\") { student { id } } submission(id: \"%s\") { student { id } } quiz(id: \"%s\") { title } assignment(id: \"%s\") { title } }"
                        .formatted(id("quiz_attempt", attempt), id("submission", submission), id("quiz", draft), id("assignment", draftAssignment)));

        assertThat(answer.errors()).isEmpty();
        String learner = onlooker.seesWork ? "{'student':{'id':'%s'}}".formatted(id("user", place.learner())) : "null";
        assertThat(answer.at("").toString().replace('"', '\''))
                .isEqualTo("{'quizAttempt':%s,'submission':%s,'quiz':%s,'assignment':%s}".formatted(
                        learner, learner,
                        onlooker.isStaff ? "{'title':'Quiz'}" : "null",
                        onlooker.isStaff ? "{'title':'Assignment'}" : "null"));
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
