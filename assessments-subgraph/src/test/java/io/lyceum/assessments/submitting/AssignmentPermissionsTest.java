package io.lyceum.assessments.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a viewer may do with an assignment is told as it would be done. */
@AssessmentsTest
class AssignmentPermissionsTest {

    private static final String CAN = "{ viewerCan { submit { allowed reason } grade { allowed reason } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID course;
    private UUID assignment;
    private Place place;

    @BeforeEach
    void oneLearner() {
        school.removeAll();
        course = school.course();
        assignment = school.assignment(course, "10.00");
        place = school.learn(course);
    }

    @Test
    void aLearnerHandsInAndDoesNotGrade() {
        assertThat(ask(graph.as(place.learner())))
                .isEqualTo(told(true, null, false, "Only the course's instructors grade its work."));

        school.submission(place, assignment);

        assertThat(ask(graph.as(place.learner())))
                .contains("\"submit\":{\"allowed\":false,\"reason\":\"You have handed in your work, and it cannot be handed in again.\"}");
    }

    @Test
    void whoseAccessHasRunOutHandsNothingIn() {
        school.expire(place, Instant.now().minusSeconds(1));

        assertThat(ask(graph.as(place.learner()))).contains("\"submit\":{\"allowed\":false,\"reason\":\"Only learners of the course");
        assertThat(graph.as(place.learner())
                        .ask("""
                                mutation { submitAssignment(input: { assignmentId: "%s", text: "Mine", idempotencyKey: "1" }) {
                                  errors { code } } }""".formatted(TypeId.encode("assignment", assignment)))
                        .at("/submitAssignment/errors/0/code").asString())
                .isEqualTo("NOT_ENROLLED");
    }

    @Test
    void gradersGradeAndDoNotHandIn() {
        String grades = told(false, "Only learners of the course hand in work, while they have access: enroll first.", true, null);

        assertThat(ask(graph.as(school.instructor(course)))).isEqualTo(grades);
        assertThat(ask(graph.as(UUID.randomUUID(), "assessments:read", "assessments:write"))).isEqualTo(grades);
        assertThat(ask(graph.as(UUID.randomUUID(), "assessments:read"))).contains("\"grade\":{\"allowed\":false");
    }

    @Test
    void whoeverIsNotSignedInIsToldTo() {
        assertThat(ask(graph)).isEqualTo(told(false, "Sign in first.", false, "Sign in first."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void itCostsOneStatementForHoweverManyAssignments(int count) {
        String[] ids = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = TypeId.encode("assignment", school.assignment(course, null));
        }

        for (GraphClient viewer : new GraphClient[] {graph.as(place.learner()), graph.as(school.instructor(course))}) {
            Answer answer = viewer.entities(CAN, "Assignment", ids);

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(2);
        }
    }

    private String ask(GraphClient viewer) {
        return viewer.entities(CAN, "Assignment", TypeId.encode("assignment", assignment)).at("/_entities/0/viewerCan").toString();
    }

    private static String told(boolean submits, String submitReason, boolean grades, String gradeReason) {
        return "{\"submit\":{\"allowed\":%s,\"reason\":%s},\"grade\":{\"allowed\":%s,\"reason\":%s}}"
                .formatted(submits, quoted(submitReason), grades, quoted(gradeReason));
    }

    private static String quoted(String text) {
        return text == null ? null : "\"" + text + "\"";
    }
}
