package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.EnrollOperation.codes;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Enrolling in courses that cost nothing. */
@SubgraphTest
@Import({School.class, Shop.class})
class EnrollInCourseTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
    }

    @Test
    void aFreeCourseBeginsAtOnceWithItsFirstLesson() {
        UUID ada = school.someone();
        UUID course = school.course();

        Answer answer = enroll(ada, course, "a");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/enrollInCourse/errors")).isEmpty();
        assertThat(answer.at("/enrollInCourse/isReplay").asBoolean()).isFalse();
        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
        assertThat(answer.at("/enrollInCourse/enrollment/payment").isNull()).isTrue();
        var enrollment = database.fetchSingle(ENROLLMENTS);
        assertThat(enrollment.getTotalLessons()).as("mandatory ones").isEqualTo(1);
        assertThat(enrollment.getExpiresAt()).isEqualTo(enrollment.getEnrolledAt().plus(Duration.ofDays(90)));
        assertThat(database.fetchSingle(LESSON_PROGRESS).getLessonId())
                .isEqualTo(database.fetchSingle(COURSE_LESSONS, COURSE_LESSONS.POSITION.eq(0)).getLessonId());
        assertThat(school.seatsTaken(course)).isEqualTo(1);
        assertThat(school.topics()).containsExactly("enrollment.created");
        assertThat(database.fetchSingle(OUTBOX).getPayload().data())
                .contains(TypeId.encode("enrollment", enrollment.getId()), TypeId.encode("user", ada), "\"0.00\"", "\"outcome\": null");
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswer() throws Exception {
        UUID ada = school.someone();
        UUID course = school.course();

        List<Answer> answers = Rivals.race(20, rival -> enroll(ada, course, "same"));

        assertThat(answers).extracting(answer -> answer.at("/enrollInCourse/enrollment/id").asString()).doesNotContain("").hasSize(20);
        assertThat(answers.stream().map(answer -> answer.at("/enrollInCourse/enrollment/id").asString()).distinct()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.at("/enrollInCourse/isReplay").asBoolean()).hasSize(1);
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(1);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
        assertThat(school.topics()).hasSize(1);
    }

    @Test
    void aKeyIsForOneInput() {
        UUID ada = school.someone();
        enroll(ada, school.course(), "a");

        assertThat(codes(enroll(ada, school.course(), "a"))).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void nobodyEnrollsTwiceHoweverManyKeysTheyUse() throws Exception {
        UUID ada = school.someone();
        UUID course = school.course();

        List<Answer> answers = Rivals.race(20, rival -> enroll(ada, course, "key-" + rival));

        assertThat(answers).filteredOn(answer -> codes(answer).isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> codes(answer).equals(List.of("ALREADY_ENROLLED"))).hasSize(19);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
    }

    @Test
    void whoLeftCanEnrollAnew() {
        UUID ada = school.someone();
        UUID course = school.course();
        school.enroll(ada, course, EnrollmentStatus.DROPPED, "10");

        assertThat(codes(enroll(ada, course, "a"))).isEmpty();
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(2);
    }

    @Test
    void fiveHundredForFiftySeatsLeaveFifty() throws Exception {
        UUID course = school.course(50, null);

        // So many at once as there are connections and some more: whoever waits longer for one is told to come again.
        List<Answer> answers = Rivals.race(50, client -> Stream.generate(school::someone)
                        .limit(10)
                        .map(learner -> enroll(learner, course, "a"))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers).filteredOn(answer -> codes(answer).isEmpty()).hasSize(50);
        assertThat(answers).filteredOn(answer -> codes(answer).equals(List.of("COURSE_FULL"))).hasSize(450);
        assertThat(school.seatsTaken(course)).isEqualTo(50);
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(50);
        assertThat(database.fetchCount(LESSON_PROGRESS)).isEqualTo(50);
        assertThat(school.topics()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REVIEW", "ARCHIVED"})
    void aCourseThatTakesNobodyIsNotThere(String status) {
        UUID course = school.course();
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.STATUS, status).execute();

        Answer answer = enroll(school.someone(), course, "a");

        assertThat(answer.at("/enrollInCourse/errors")).isEqualTo(enroll(school.someone(), school.someone(), "a").at("/enrollInCourse/errors"));
        assertThat(codes(answer)).containsExactly("COURSE_NOT_FOUND");
    }

    @Test
    void aPriceThatWasNotSeenIsRefused() {
        UUID course = school.course(null, "40.00");
        String document = """
                mutation ($courseId: ID!, $amount: Decimal!) {
                  enrollInCourse(input: { courseId: $courseId, expectedPrice: { amount: $amount, currency: "EUR" }, idempotencyKey: "a" }) { errors { code path } }
                }
                """;
        GraphClient ada = graph.as(school.someone());

        Answer refused = ada.ask(document, Map.of("courseId", id(course), "amount", "39.99"));
        Answer accepted = ada.ask(document, Map.of("courseId", id(course), "amount", "40"));

        assertThat(codes(refused)).containsExactly("PRICE_CHANGED");
        assertThat(refused.at("/enrollInCourse/errors/0/path/1").asString()).isEqualTo("expectedPrice");
        assertThat(codes(accepted)).isEmpty();
    }

    @Test
    void aRunningSubscriptionCoversAPaidCourse() {
        UUID ada = school.someone();
        UUID course = school.course(null, "40.00");
        UUID subscription = shop.subscribe(ada, shop.plan("all", 1, true), Instant.now().plus(Duration.ofDays(3)));

        Answer answer = enroll(ada, course, "a");

        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
        var enrollment = database.fetchSingle(ENROLLMENTS);
        assertThat(enrollment.getSubscriptionId()).isEqualTo(subscription);
        assertThat(enrollment.getExpiresAt()).isNull();
    }

    @Test
    void anEndedSubscriptionCoversNothing() {
        UUID ada = school.someone();
        UUID course = school.course(null, "40.00");
        shop.subscribe(ada, shop.plan("all", 1, true), Instant.now().minusSeconds(1));

        assertThat(enroll(ada, course, "a").at("/enrollInCourse/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void withoutATokenNobodyEnrolls() {
        Answer answer = EnrollOperation.enroll(graph, school.course(), null, "a");

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aFreeCourseCostsNineStatements() {
        UUID course = school.course();
        enroll(school.someone(), course, "a");

        Answer answer = enroll(school.someone(), course, "a");

        assertThat(answer.statements())
                .as("key, course, enrollment, lesson, event, seat, answer of the key; then the enrollment and its payment are read")
                .isEqualTo(9);
    }

    private Answer enroll(UUID learner, UUID course, String key) {
        return EnrollOperation.enroll(graph.as(learner), course, null, key);
    }

    private static String id(UUID course) {
        return TypeId.encode("course", course);
    }
}
