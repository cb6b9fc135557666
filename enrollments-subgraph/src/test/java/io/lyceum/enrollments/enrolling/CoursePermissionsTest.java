package io.lyceum.enrollments.enrolling;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a viewer is told that they may do with a course's enrollments. */
@SubgraphTest
@Import({School.class, Shop.class})
class CoursePermissionsTest {

    private static final String FRAGMENT =
            "{ viewerCan { enroll { allowed reason } enrollOthers { allowed reason } seeRoster { allowed reason } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID course;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        course = school.course(1, null);
    }

    @Test
    void aLearnerEnrollsAndNothingElse() {
        assertThat(permissions(graph.as(school.someone()))).isEqualTo("true false false");
    }

    @Test
    void whoIsEnrolledDoesNotEnrollAgain() {
        UUID ada = school.someone();
        school.enroll(ada, course);

        assertThat(permissions(graph.as(ada))).isEqualTo("false false false");
        assertThat(ask(graph.as(ada), course).at("/_entities/0/viewerCan/enroll/reason").asString()).isEqualTo("You are enrolled already.");
        assertThat(ask(graph.as(school.someone()), course).at("/_entities/0/viewerCan/enroll/reason").asString()).isEqualTo("All seats are taken.");
    }

    @Test
    void instructorsAndAdministratorsEnrollOthers() {
        assertThat(permissions(graph.as(school.instructorOf(course)))).isEqualTo("true true true");
        assertThat(permissions(graph.as(school.someone(), "enrollments:write"))).isEqualTo("true true false");
        assertThat(permissions(graph.as(school.someone(), "enrollments:read"))).isEqualTo("true false true");
    }

    @Test
    void nobodyMayAnythingAndThatCostsNothing() {
        Answer answer = ask(graph, course);

        assertThat(answer.at("/_entities/0/viewerCan/enroll/reason").asString()).isEqualTo("Sign in first.");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aCourseThatIsNotKnownTakesNobody() {
        Answer answer = ask(graph.as(school.someone()), school.someone());

        assertThat(answer.at("/_entities/0/viewerCan/enroll/allowed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void asManyCoursesCostOneStatement(int count) {
        UUID[] courses = Stream.generate(school::course).limit(count).toArray(UUID[]::new);

        Answer answer = ask(graph.as(school.someone()), courses);

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(permitted -> assertThat(permitted.at("/viewerCan/enroll/allowed").asBoolean()).isTrue());
        assertThat(answer.statements()).isEqualTo(1);
    }

    private String permissions(GraphClient viewer) {
        var can = ask(viewer, course).at("/_entities/0/viewerCan");
        return "%s %s %s".formatted(
                can.at("/enroll/allowed").asBoolean(), can.at("/enrollOthers/allowed").asBoolean(), can.at("/seeRoster/allowed").asBoolean());
    }

    private static Answer ask(GraphClient viewer, UUID... courses) {
        return viewer.entities(FRAGMENT, "Course", Stream.of(courses).map(course -> TypeId.encode("course", course)).toArray(String[]::new));
    }
}
