package io.lyceum.enrollments.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(School.class)
class ViewerEnrollmentTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID ada;
    private UUID course;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
    }

    @Test
    void isTheLiveOneWhateverCameLater() {
        UUID live = school.enroll(ada, course);
        school.enroll(ada, course, EnrollmentStatus.DROPPED, "0");

        assertThat(ask(graph.as(ada)).at("/_entities/0/viewerEnrollment/id").asString()).isEqualTo(TypeId.encode("enrollment", live));
    }

    @Test
    void isTheLastOneWhereNoneIsLive() {
        school.enroll(ada, course, EnrollmentStatus.REFUNDED, "0");
        UUID last = school.enroll(ada, course, EnrollmentStatus.DROPPED, "0");

        assertThat(ask(graph.as(ada)).at("/_entities/0/viewerEnrollment/id").asString()).isEqualTo(TypeId.encode("enrollment", last));
    }

    @Test
    void isNobodyElsesNotEvenForWhoeverSeesAll() {
        school.enroll(ada, course);

        assertThat(ask(graph.as(school.instructorOf(course), "enrollments:read")).at("/_entities/0/viewerEnrollment").isNull()).isTrue();
    }

    @Test
    void isNullWithoutAStatementForSomebodyWhoIsNotSignedIn() {
        Answer answer = ask(graph);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/viewerEnrollment").isNull()).isTrue();
        assertThat(answer.statements()).isZero();
    }

    @Test
    void everyFieldIsAnswered() {
        UUID enrollment = school.enroll(ada, course);

        Answer answer = graph.as(ada).entities(
                """
                {
                  status type outcome progressPercentage completedLessons totalLessons timeSpentSeconds lastAccessedAt completedAt
                  endedAt expiresAt seatHeldUntil version course { id } student { id } subscription { id } payment { id }
                }
                """,
                "Enrollment",
                TypeId.encode("enrollment", enrollment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString()).isEqualTo("""
                {"status":"ACTIVE","type":"FREE","outcome":null,"progressPercentage":"0.00","completedLessons":0,"totalLessons":0,\
                "timeSpentSeconds":0,"lastAccessedAt":null,"completedAt":null,"endedAt":null,"expiresAt":null,"seatHeldUntil":null,\
                "version":0,"course":{"id":"%s"},"student":{"id":"%s"},"subscription":null,"payment":null}"""
                .formatted(TypeId.encode("course", course), TypeId.encode("user", ada)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void thoseOfAsManyCoursesCostOneStatement(int count) {
        List<UUID> courses = IntStream.range(0, count).mapToObj(i -> school.someone()).toList();
        courses.forEach(each -> school.enroll(ada, each));

        Answer answer = graph.as(ada).entities(
                "{ viewerEnrollment { id status } }",
                "Course",
                courses.stream().map(each -> TypeId.encode("course", each)).toArray(String[]::new));

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(each -> assertThat(each.at("/viewerEnrollment/status").asString()).isEqualTo("ACTIVE"));
        assertThat(answer.statements()).isEqualTo(1);
    }

    private Answer ask(GraphClient client) {
        return client.entities("{ viewerEnrollment { id status } }", "Course", TypeId.encode("course", course));
    }
}
