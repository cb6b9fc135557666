package io.lyceum.enrollments.ending;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.AtOnce;
import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.tables.tables.records.CourseCountersRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SubgraphTest
@Import({School.class, Shop.class, Classroom.class})
class EndingTest {

    private static final String DROP =
            """
            mutation ($id: ID!) {
              dropEnrollment(input: { enrollmentId: $id }) { enrollment { status endedAt version } errors { code } }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private Classroom classroom;

    @Autowired
    private DSLContext database;

    @Autowired
    private ExpiryService expiry;

    private UUID ada;
    private UUID course;

    @BeforeEach
    void nobodyIsEnrolled() {
        classroom.removeAll();
        school.removeAll();
        ada = school.someone();
        course = school.someone();
    }

    @Test
    void whoLeavesGivesTheSeatBackAndCanEnrollAgain() {
        UUID enrollment = school.enroll(ada, course);

        JsonNode payload = drop(graph.as(ada), enrollment);

        assertThat(payload.at("/enrollment/status").asString()).isEqualTo("DROPPED");
        assertThat(payload.at("/enrollment/endedAt").asString()).isNotEmpty();
        assertThat(counter().getSeatsTaken()).isZero();
        assertThat(counter().getEnrollmentCount()).isZero();
        assertThat(classroom.told()).containsExactly("enrollment.dropped");
        school.enroll(ada, course);
        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.USER_ID.eq(ada))).isEqualTo(2);
    }

    @Test
    void leavingTwentyTimesAtOnceGivesOneSeatBack() throws Exception {
        UUID enrollment = school.enroll(ada, course);
        school.enroll(school.someone(), course);

        List<JsonNode> payloads = AtOnce.run(20, i -> () -> drop(graph.as(ada), enrollment));

        assertThat(payloads).allSatisfy(payload -> assertThat(payload.at("/errors")).isEmpty());
        assertThat(counter().getSeatsTaken()).isEqualTo(1);
        assertThat(classroom.told()).containsExactly("enrollment.dropped");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PAYMENT", "COMPLETED", "EXPIRED", "REFUNDED", "CANCELLED"})
    void onlyWhatIsActiveIsLeft(EnrollmentStatus status) {
        UUID enrollment = school.enroll(ada, course, status, "0");

        assertThat(drop(graph.as(ada), enrollment).at("/errors/0/code").asString()).isEqualTo("NOT_ACTIVE");
        assertThat(drop(graph.as(school.instructorOf(course)), enrollment).at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void accessThatHasRunOutEndsWhatIsActive() {
        UUID over = school.enroll(ada, course);
        UUID completed = school.enroll(school.someone(), course, EnrollmentStatus.COMPLETED, "100");
        UUID open = school.enroll(school.someone(), course);
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.EXPIRES_AT, School.OPENING)
                .where(ENROLLMENTS.ID.in(over, completed))
                .execute();

        expiry.expireNext();

        assertThat(status(over)).isEqualTo(EnrollmentStatus.EXPIRED);
        assertThat(status(completed)).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(status(open)).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(counter().getSeatsTaken()).isEqualTo(2);
        assertThat(classroom.told()).containsExactly("enrollment.updated");
    }

    @Test
    void whatASubscriptionCoversEndsWithItAndCanBeBegunAnew() {
        UUID plan = shop.plan("all", 1, true);
        UUID over = shop.subscribe(ada, plan, Instant.now().minusSeconds(1));
        UUID running = shop.subscribe(school.someone(), plan, Instant.now().plusSeconds(3_600));
        UUID ended = covered(ada, over, EnrollmentStatus.ACTIVE);
        UUID completed = covered(school.someone(), over, EnrollmentStatus.COMPLETED);
        UUID open = covered(school.someone(), running, EnrollmentStatus.ACTIVE);

        expiry.expireNext();

        assertThat(status(ended)).isEqualTo(EnrollmentStatus.EXPIRED);
        assertThat(status(completed)).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(status(open)).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(counter().getSeatsTaken()).isEqualTo(2);
        assertThat(classroom.told()).containsExactly("enrollment.updated");
        assertThat(status(school.enroll(ada, course))).isEqualTo(EnrollmentStatus.ACTIVE);
    }

    @Test
    void severalSweepsAtOnceEndEachEnrollmentOnce() throws Exception {
        IntStream.range(0, 60).forEach(i -> school.enroll(school.someone(), course));
        database.update(ENROLLMENTS).set(ENROLLMENTS.EXPIRES_AT, School.OPENING).execute();

        AtOnce.run(5, i -> expiry::expireNext);

        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.STATUS.eq(EnrollmentStatus.EXPIRED))).isEqualTo(60);
        assertThat(counter().getSeatsTaken()).isZero();
        assertThat(classroom.told()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatViewersMayDoCostsOneStatement(int count) {
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("enrollment", school.enroll(ada, school.someone())))
                .toArray(String[]::new);

        Answer answer = graph.as(ada)
                .entities("{ viewerCan { drop { allowed reason } reportProgress { allowed } requestRefund { allowed reason } } }", "Enrollment", ids);
        Answer ofReader = graph.as(school.someone(), "enrollments:read").entities("{ viewerCan { drop { allowed reason } } }", "Enrollment", ids);

        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(enrollment -> {
            assertThat(enrollment.at("/viewerCan/drop/allowed").asBoolean()).isTrue();
            assertThat(enrollment.at("/viewerCan/reportProgress/allowed").asBoolean()).isTrue();
            assertThat(enrollment.at("/viewerCan/requestRefund/allowed").asBoolean()).as("nothing was paid").isFalse();
        });
        assertThat(answer.statements()).isEqualTo(2);
        assertThat(ofReader.at("/_entities/0/viewerCan/drop/reason").asString()).isEqualTo("Only the learner does this.");
    }

    private UUID covered(UUID learner, UUID subscription, EnrollmentStatus status) {
        UUID enrollment = school.enroll(learner, course, status, "0");
        shop.cover(enrollment, subscription);
        database.update(ENROLLMENTS).set(ENROLLMENTS.TYPE, EnrollmentType.SUBSCRIPTION).where(ENROLLMENTS.ID.eq(enrollment)).execute();
        return enrollment;
    }

    private JsonNode drop(GraphClient client, UUID enrollment) {
        return client.ask(DROP, Map.of("id", TypeId.encode("enrollment", enrollment))).at("/dropEnrollment");
    }

    private EnrollmentStatus status(UUID enrollment) {
        return database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getStatus();
    }

    private CourseCountersRecord counter() {
        return database.fetchSingle(COURSE_COUNTERS, COURSE_COUNTERS.COURSE_ID.eq(course));
    }
}
