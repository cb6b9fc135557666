package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who may open a lesson, as courses asks through the router: with the lesson's course and whether it is a preview. */
@SubgraphTest
@Import({School.class, Shop.class})
class LessonAccessTest {

    private static final String QUERY =
            "query ($lessons: [_Any!]!) { _entities(representations: $lessons) { ... on Lesson { viewerAccess { isOpen reason } } } }";

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

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, true, ENROLLED",
        "COMPLETED, true, ENROLLED",
        "PENDING_PAYMENT, false, PAYMENT_PENDING",
        "DROPPED, false, ENROLLMENT_ENDED",
        "EXPIRED, false, ACCESS_EXPIRED",
        "REFUNDED, false, ENROLLMENT_ENDED",
        "CANCELLED, false, ENROLLMENT_ENDED"
    })
    void anEnrollmentOpensWhileItLasts(EnrollmentStatus status, boolean isOpen, String reason) {
        school.enroll(ada, course, status, "0");

        assertThat(access(graph.as(ada), lesson(course, false))).isEqualTo(answer(isOpen, reason));
    }

    @Test
    void accessEndsWithItsTimeWhateverTheStatusSays() {
        UUID enrollment = school.enroll(ada, course);
        database.update(ENROLLMENTS).set(ENROLLMENTS.EXPIRES_AT, Instant.now().minusSeconds(1)).where(ENROLLMENTS.ID.eq(enrollment)).execute();

        assertThat(access(graph.as(ada), lesson(course, false))).isEqualTo(answer(false, "ACCESS_EXPIRED"));
    }

    @Test
    void aSubscriptionOpensWhileItRuns() {
        UUID plan = shop.plan("all", 1, true);
        UUID enrollment = school.enroll(ada, course);
        shop.cover(enrollment, shop.subscribe(ada, plan, Instant.now().plus(Duration.ofDays(1))));
        assertThat(access(graph.as(ada), lesson(course, false))).isEqualTo(answer(true, "ENROLLED"));

        shop.cover(enrollment, shop.subscribe(ada, shop.plan("old", 2, true), Instant.now().minusSeconds(1)));
        assertThat(access(graph.as(ada), lesson(course, false))).isEqualTo(answer(false, "SUBSCRIPTION_ENDED"));
    }

    @Test
    void theLiveEnrollmentCountsWhateverCameLater() {
        school.enroll(ada, course);
        school.enroll(ada, course, EnrollmentStatus.DROPPED, "0");

        assertThat(access(graph.as(ada), lesson(course, false))).isEqualTo(answer(true, "ENROLLED"));
    }

    @Test
    void previewsAreEverybodysAndCostNothing() {
        Answer answer = ask(graph, List.of(lesson(course, true)));

        assertThat(answer.at("/_entities/0/viewerAccess").toString()).isEqualTo(answer(true, "PREVIEW"));
        assertThat(answer.statements()).isZero();
    }

    @Test
    void somebodyWhoIsNotSignedInCostsNothing() {
        Answer answer = ask(graph, List.of(lesson(course, false)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/viewerAccess").toString()).isEqualTo(answer(false, "NOT_SIGNED_IN"));
        assertThat(answer.statements()).isZero();
    }

    @Test
    void instructorsOpenTheirOwnCoursesOnly() {
        GraphClient instructor = graph.as(school.instructorOf(course));

        assertThat(access(instructor, lesson(course, false))).isEqualTo(answer(true, "INSTRUCTOR"));
        assertThat(access(instructor, lesson(school.someone(), false))).isEqualTo(answer(false, "NOT_ENROLLED"));
    }

    @Test
    void nobodyElseOpensOneNotEvenWithAScope() {
        school.enroll(ada, course);
        GraphClient reader = graph.as(school.someone(), "enrollments:read");

        assertThat(access(reader, lesson(course, false))).isEqualTo(answer(false, "NOT_ENROLLED"));
    }

    @Test
    void aLessonWhoseCourseIsOutOfSightIsClosed() {
        school.enroll(ada, course);
        Map<String, Object> lesson = Map.of(
                "__typename", "Lesson", "id", TypeId.encode("lesson", school.someone()), "isPreview", false);

        assertThat(access(graph.as(ada), lesson)).isEqualTo(answer(false, "NOT_ENROLLED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void lessonsOfAsManyCoursesCostTwoStatements(int count) {
        List<UUID> courses = IntStream.range(0, count).mapToObj(i -> school.someone()).toList();
        courses.forEach(each -> school.enroll(ada, each));

        Answer answer = ask(graph.as(ada), courses.stream().map(each -> lesson(each, false)).toList());

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(lesson -> assertThat(lesson.at("/viewerAccess/isOpen").asBoolean()).isTrue());
        assertThat(answer.statements()).as("what ada teaches, where she learns").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void lessonsOfOneCourseCostAnInstructorOneStatement(int count) {
        UUID instructor = school.instructorOf(course);

        Answer answer = ask(graph.as(instructor), IntStream.range(0, count).mapToObj(i -> lesson(course, false)).toList());

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(lesson -> assertThat(lesson.at("/viewerAccess/reason").asString()).isEqualTo("INSTRUCTOR"));
        assertThat(answer.statements()).isEqualTo(1);
    }

    private Map<String, Object> lesson(UUID of, boolean isPreview) {
        return Map.of(
                "__typename", "Lesson",
                "id", TypeId.encode("lesson", school.someone()),
                "isPreview", isPreview,
                "course", Map.of("__typename", "Course", "id", TypeId.encode("course", of)));
    }

    private static String access(GraphClient client, Map<String, Object> lesson) {
        return ask(client, List.of(lesson)).at("/_entities/0/viewerAccess").toString();
    }

    private static Answer ask(GraphClient client, List<Map<String, Object>> lessons) {
        return client.ask(QUERY, Map.of("lessons", lessons));
    }

    private static String answer(boolean isOpen, String reason) {
        return "{\"isOpen\":%s,\"reason\":\"%s\"}".formatted(isOpen, reason);
    }
}
