package io.lyceum.enrollments.counter;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How many learn in a course, and how many seats are left: kept, and everybody's. */
@SubgraphTest
@Import(School.class)
class CourseCountersTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @Autowired
    private CourseCounters counters;

    private UUID course;

    @BeforeEach
    void oneOfEachStateIsEnrolled() {
        school.removeAll();
        course = school.someone();
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            school.enroll(school.someone(), course, status, "0");
        }
    }

    @Test
    void whoeverLearnsOrHasCompletedCountsAndWhoeverIsLiveSits() {
        publish(course, 10, "PUBLISHED");

        assertThat(ask().at("/_entities/0").toString()).isEqualTo("{\"enrollmentCount\":2,\"seatsAvailable\":7}");
    }

    @Test
    void countsAreReadAsTheyAreKept() {
        publish(course, 10, "PUBLISHED");
        database.deleteFrom(ENROLLMENTS).execute();

        assertThat(ask().at("/_entities/0").toString()).isEqualTo("{\"enrollmentCount\":2,\"seatsAvailable\":7}");
    }

    @Test
    void aRecountSetsThemRight() {
        publish(course, 10, "PUBLISHED");
        database.update(COURSE_COUNTERS).set(COURSE_COUNTERS.ENROLLMENT_COUNT, 5).set(COURSE_COUNTERS.SEATS_TAKEN, 9).execute();

        counters.recount(Set.of(course));

        assertThat(ask().at("/_entities/0").toString()).isEqualTo("{\"enrollmentCount\":2,\"seatsAvailable\":7}");
    }

    @Test
    void aRecountForgetsACourseThatEverybodyLeftAndLeavesTheOthersAlone() {
        UUID other = school.someone();
        school.enroll(school.someone(), other);
        database.deleteFrom(ENROLLMENTS).execute();

        counters.recount(Set.of(course));

        assertThat(ask().at("/_entities/0/enrollmentCount").asInt()).isZero();
        assertThat(database.fetchValues(COURSE_COUNTERS.COURSE_ID)).containsExactly(other);
    }

    @Test
    void anOverfullCourseHasNoSeatsRatherThanFewerThanNone() {
        publish(course, 2, "PUBLISHED");

        assertThat(ask().at("/_entities/0/seatsAvailable").asInt()).isZero();
    }

    @Test
    void seatsAreAskedForWhereTheyAreLimitedAndTheCourseTakesLearners() {
        assertThat(ask().at("/_entities/0/seatsAvailable").isNull()).as("a course that is unknown").isTrue();
        publish(course, null, "PUBLISHED");
        assertThat(ask().at("/_entities/0/seatsAvailable").isNull()).as("a course without a limit").isTrue();
        for (String status : List.of("DRAFT", "REVIEW", "ARCHIVED")) {
            publish(course, 10, status);
            assertThat(ask().at("/_entities/0/seatsAvailable").isNull()).as(status).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void countsAndSeatsOfAsManyCoursesCostAStatementEach(int count) {
        List<UUID> courses = IntStream.range(0, count).mapToObj(i -> school.someone()).toList();
        courses.forEach(each -> publish(each, 5, "PUBLISHED"));

        Answer answer = graph.entities(
                "{ enrollmentCount seatsAvailable }",
                "Course",
                courses.stream().map(each -> TypeId.encode("course", each)).toArray(String[]::new));

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(each -> assertThat(each.toString()).isEqualTo("{\"enrollmentCount\":0,\"seatsAvailable\":5}"));
        assertThat(answer.statements()).isEqualTo(2);
    }

    private void publish(UUID published, Integer capacity, String status) {
        database.deleteFrom(COURSE_SNAPSHOTS).where(COURSE_SNAPSHOTS.COURSE_ID.eq(published)).execute();
        database.insertInto(COURSE_SNAPSHOTS)
                .set(COURSE_SNAPSHOTS.COURSE_ID, published)
                .set(COURSE_SNAPSHOTS.TITLE, "Engines")
                .set(COURSE_SNAPSHOTS.STATUS, status)
                .set(COURSE_SNAPSHOTS.CAPACITY, capacity)
                .execute();
    }

    private Answer ask() {
        return graph.entities("{ enrollmentCount seatsAvailable }", "Course", TypeId.encode("course", course));
    }
}
