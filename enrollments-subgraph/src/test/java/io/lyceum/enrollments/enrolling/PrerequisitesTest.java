package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.EnrollOperation.codes;
import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.BulkEnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What has to be completed before a course, by whom, and what happens where it is not. */
@SubgraphTest
@Import({School.class, Shop.class})
class PrerequisitesTest {

    private static final String ENROLL = """
            mutation ($course: ID!) {
              enrollInCourse(input: { courseId: $course, idempotencyKey: "a" }) {
                enrollment { status } errors { code message path missingPrerequisites { id } }
              }
            }
            """;

    private static final String GRANT = """
            mutation ($course: ID!, $learner: ID!) {
              grantEnrollment(input: { courseId: $course, learnerId: $learner, type: GIFTED, idempotencyKey: "a" }) { errors { code } }
            }
            """;

    private static final String ENROLL_MANY = """
            mutation ($course: ID!, $learners: [ID!]!) {
              enrollInBulk(input: { courseId: $course, learnerIds: $learners, type: SCHOLARSHIP, errorPolicy: REJECT_ALL, idempotencyKey: "a" }) {
                errors { code }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID course;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoCoursesComeBefore() {
        school.removeAll();
        ada = school.person("Ada");
        course = school.course();
        first = school.course();
        second = school.course();
        school.require(course, first, second);
    }

    @Test
    void whoHasCompletedNothingIsToldWhatIsMissingAndNothingChanges() {
        Answer answer = enroll();

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/enrollInCourse/enrollment").isNull()).isTrue();
        assertThat(codes(answer)).containsExactly("PREREQUISITE_MISSING");
        assertThat(answer.at("/enrollInCourse/errors/0/path").toString()).isEqualTo("[\"input\",\"courseId\"]");
        assertThat(answer.at("/enrollInCourse/errors/0/message").asString()).isEqualTo("To be completed first: Engines, Engines.");
        assertThat(missing(answer)).containsExactly(id(first), id(second));
        assertThat(database.fetchCount(ENROLLMENTS)).isZero();
        assertThat(database.fetchCount(IDEMPOTENCY_KEYS)).isZero();
        assertThat(school.seatsTaken(course)).isZero();
        assertThat(school.topics()).isEmpty();
    }

    @Test
    void onlyWhatIsMissingIsNamedAndWithEverythingCompletedTheSameKeyEnrolls() {
        complete(first, EnrollmentOutcome.PASSED);
        assertThat(missing(enroll())).containsExactly(id(second));

        complete(second, EnrollmentOutcome.DISTINCTION);
        assertThat(enroll().at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void whereThereWasNothingToGradeHavingDoneItIsEnough() {
        complete(first, null);
        complete(second, null);

        assertThat(codes(enroll())).isEmpty();
    }

    @Test
    void whoFailedHasNotCompletedIt() {
        complete(first, EnrollmentOutcome.FAILED);
        complete(second, EnrollmentOutcome.PASSED);

        assertThat(missing(enroll())).containsExactly(id(first));
    }

    @ParameterizedTest
    @EnumSource(value = EnrollmentStatus.class, names = "COMPLETED", mode = EnumSource.Mode.EXCLUDE)
    void noOtherStatusWillDo(EnrollmentStatus status) {
        school.enroll(ada, first, status, "100");
        complete(second, EnrollmentOutcome.PASSED);

        assertThat(missing(enroll())).containsExactly(id(first));
    }

    @Test
    void whatOthersHaveCompletedDoesNotHelp() {
        UUID learner = school.someone();
        complete(learner, first, EnrollmentOutcome.PASSED);
        complete(learner, second, EnrollmentOutcome.PASSED);

        assertThat(missing(enroll())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REVIEW", "ARCHIVED"})
    void whatNobodyCanTakeIsNotAskedFor(String status) {
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.STATUS, status).where(COURSE_SNAPSHOTS.COURSE_ID.eq(first)).execute();
        complete(second, EnrollmentOutcome.PASSED);

        assertThat(codes(enroll())).isEmpty();
    }

    @Test
    void neitherMoneyNorASubscriptionTakesTheirPlace() {
        course = school.course(null, "40.00");
        school.require(course, first);
        assertThat(codes(enroll())).containsExactly("PREREQUISITE_MISSING");

        shop.subscribe(ada, shop.plan("all", 1, true), Instant.now().plus(Duration.ofDays(3)));
        assertThat(codes(enroll())).containsExactly("PREREQUISITE_MISSING");
    }

    @Test
    void whoIsEnrolledAlreadyIsToldThat() {
        school.enroll(ada, course);

        assertThat(codes(enroll())).containsExactly("ALREADY_ENROLLED");
    }

    @Test
    void thoseWhoEnrollOthersDecideThemselves() {
        GraphClient teacher = graph.as(school.instructorOf(course));
        UUID grace = school.person("Grace");

        Answer granted = teacher.ask(GRANT, Map.of("course", id(course), "learner", TypeId.encode("user", ada)));
        Answer begun = teacher.ask(ENROLL_MANY, Map.of("course", id(course), "learners", List.of(TypeId.encode("user", grace))));

        assertThat(granted.at("/grantEnrollment/errors")).isEmpty();
        assertThat(begun.at("/enrollInBulk/errors")).isEmpty();
        await().until(() -> database.fetchSingle(BULK_ENROLLMENTS).getStatus() == BulkEnrollmentStatus.COMPLETED);
        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.USER_ID.in(ada, grace))).isEqualTo(2);
    }

    @Test
    void aViewerIsToldBeforeTheyAsk() {
        String fragment = "{ viewerCan { enroll { allowed reason } } }";
        Answer before = graph.as(ada).entities(fragment, "Course", id(course));
        complete(first, EnrollmentOutcome.PASSED);
        complete(second, EnrollmentOutcome.PASSED);
        Answer after = graph.as(ada).entities(fragment, "Course", id(course));

        assertThat(before.at("/_entities/0/viewerCan/enroll/allowed").asBoolean()).isFalse();
        assertThat(before.at("/_entities/0/viewerCan/enroll/reason").asString()).isEqualTo("Complete the courses that come before it first.");
        assertThat(after.at("/_entities/0/viewerCan/enroll/allowed").asBoolean()).isTrue();
        assertThat(after.statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyTheyAreTheyCostOneStatement(int count) {
        course = school.course();
        school.require(course, Stream.generate(school::course).limit(count).toArray(UUID[]::new));

        Answer answer = enroll();

        assertThat(missing(answer)).hasSize(count);
        assertThat(answer.statements()).as("key, course, what is missing, whether they are enrolled").isEqualTo(4);
    }

    private Answer enroll() {
        return graph.as(ada).ask(ENROLL, Map.of("course", id(course)));
    }

    private void complete(UUID before, @Nullable EnrollmentOutcome outcome) {
        complete(ada, before, outcome);
    }

    private void complete(UUID learner, UUID before, @Nullable EnrollmentOutcome outcome) {
        UUID enrollment = school.enroll(learner, before, EnrollmentStatus.COMPLETED, "100");
        database.update(ENROLLMENTS).set(ENROLLMENTS.OUTCOME, outcome).where(ENROLLMENTS.ID.eq(enrollment)).execute();
    }

    private static List<String> missing(Answer answer) {
        return answer.at("/enrollInCourse/errors/0/missingPrerequisites").valueStream().map(each -> each.path("id").asString()).toList();
    }

    private static String id(UUID course) {
        return TypeId.encode("course", course);
    }
}
