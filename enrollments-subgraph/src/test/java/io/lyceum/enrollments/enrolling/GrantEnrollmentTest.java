package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Giving a place to somebody. */
@SubgraphTest
@Import({School.class, Shop.class})
class GrantEnrollmentTest {

    private static final String GRANT = """
            mutation ($course: ID!, $learner: ID!) {
              grantEnrollment(input: { courseId: $course, learnerId: $learner, type: GIFTED, idempotencyKey: "a" }) {
                isReplay enrollment { status type } errors { code path }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID course;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        ada = school.person("Ada");
        course = school.course(1, "40.00");
    }

    @Test
    void anInstructorGivesAPlaceInAPaidCourse() {
        GraphClient teacher = graph.as(school.instructorOf(course));

        Answer answer = grant(teacher, ada);

        assertThat(answer.at("/grantEnrollment/enrollment/status").asString()).isEqualTo("ACTIVE");
        assertThat(database.fetchSingle(ENROLLMENTS).getType()).isEqualTo(EnrollmentType.GIFTED);
        assertThat(grant(teacher, ada).at("/grantEnrollment/isReplay").asBoolean()).isTrue();
        assertThat(school.topics()).containsExactly("enrollment.created");
        assertThat(code(grant(graph.as(school.someone(), "enrollments:write"), ada))).isEqualTo("ALREADY_ENROLLED");
        assertThat(code(grant(graph.as(school.someone(), "enrollments:write"), school.person("Grace")))).isEqualTo("COURSE_FULL");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(code(grant(graph.as(school.someone()), ada))).isEqualTo("COURSE_NOT_FOUND");
        assertThat(code(grant(graph.as(school.instructorOf(school.course())), ada))).isEqualTo("COURSE_NOT_FOUND");
        assertThat(grant(graph, ada).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void somebodyWhoIsNotThereGetsNone() {
        assertThat(code(grant(graph.as(school.instructorOf(course)), school.someone()))).isEqualTo("LEARNER_NOT_FOUND");
    }

    private Answer grant(GraphClient viewer, UUID learner) {
        return viewer.ask(GRANT, Map.of("course", TypeId.encode("course", course), "learner", TypeId.encode("user", learner)));
    }

    private static String code(Answer answer) {
        return answer.at("/grantEnrollment/errors/0/code").asString();
    }
}
