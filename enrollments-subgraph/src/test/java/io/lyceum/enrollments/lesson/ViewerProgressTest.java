package io.lyceum.enrollments.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(School.class)
class ViewerProgressTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID ada;
    private UUID course;
    private UUID lesson;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        lesson = school.someone();
    }

    @Test
    void isTheViewersOwn() {
        school.progress(school.enroll(ada, course), ada, lesson, "40");

        assertThat(ask(graph.as(ada)).at("/_entities/0/viewerProgress").toString())
                .isEqualTo("{\"status\":\"IN_PROGRESS\",\"percentage\":\"40.00\",\"lastPositionSeconds\":90,\"completedAt\":null}");
        assertThat(ask(graph.as(school.instructorOf(course), "enrollments:read")).at("/_entities/0/viewerProgress").isNull()).isTrue();
    }

    @Test
    void isNullWithoutAStatementForSomebodyWhoIsNotSignedIn() {
        Answer answer = ask(graph);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/viewerProgress").isNull()).isTrue();
        assertThat(answer.statements()).isZero();
    }

    @Test
    void isThatOfTheLiveEnrollment() {
        school.progress(school.enroll(ada, course), ada, lesson, "10");
        school.progress(school.enroll(ada, course, EnrollmentStatus.DROPPED, "0"), ada, lesson, "90");

        assertThat(ask(graph.as(ada)).at("/_entities/0/viewerProgress/percentage").asString()).isEqualTo("10.00");
    }

    @Test
    void isThatOfTheNewestEnrollmentWhereNoneIsLive() {
        school.progress(school.enroll(ada, course, EnrollmentStatus.DROPPED, "0"), ada, lesson, "90");
        school.progress(school.enroll(ada, course, EnrollmentStatus.EXPIRED, "0"), ada, lesson, "20");

        assertThat(ask(graph.as(ada)).at("/_entities/0/viewerProgress/percentage").asString()).isEqualTo("20.00");
    }

    private Answer ask(GraphClient client) {
        return client.entities(
                "{ viewerProgress { status percentage lastPositionSeconds completedAt } }", "Lesson", TypeId.encode("lesson", lesson));
    }
}
