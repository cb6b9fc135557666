package io.lyceum.acceptance.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.acceptance.attack.Forge;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.starter.id.TypeId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Many want the same at once, through the router; counted after the dust has settled. Last, because it adds to the demo school. */
@Order(Integer.MAX_VALUE - 1)
class RivalsTest {

    private static final DemoSchool SCHOOL = DemoGraph.SCHOOL;
    private static final Forge FORGE = new Forge(DemoGraph.directory());

    @Test
    void fiveHundredForFiftySeatsLeaveExactlyFifty() throws Exception {
        Course course = free(0);
        long before = count("enrollments", "SELECT COUNT(*) FROM enrollments WHERE course_id = %s".formatted(key(course.id())));
        long taken = count("enrollments", "SELECT COUNT(*) FROM enrollments WHERE course_id = %s AND status IN ('ACTIVE', 'COMPLETED', 'PENDING_PAYMENT')"
                .formatted(key(course.id())));
        update("enrollments", "UPDATE course_snapshots SET capacity = %d WHERE course_id = %s".formatted(taken + 50, key(course.id())));

        List<JsonNode> payloads = atOnce(IntStream.range(0, 500).<Callable<JsonNode>>mapToObj(_ -> () -> enroll(somebody(), course, null)).toList());

        assertThat(payloads.stream().filter(payload -> payload.path("errors").isEmpty())).hasSize(50);
        assertThat(payloads.stream().filter(payload -> !payload.path("errors").isEmpty()).map(RivalsTest::code)).containsOnly("COURSE_FULL");
        assertThat(count("enrollments", "SELECT COUNT(*) FROM enrollments WHERE course_id = %s".formatted(key(course.id())))).isEqualTo(before + 50);
    }

    @Test
    void theSameKeyTwentyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        RouterClient learner = somebody();
        Map<String, String> request = Map.of("courseId", DemoGraph.id("course", free(1).id()), "key", "the same");
        Callable<JsonNode> enroll = () -> learner.ask(RouterClient.operation("enroll"), request).at("/enrollInCourse");

        List<JsonNode> payloads = atOnce(Stream.generate(() -> enroll).limit(20).toList());

        assertThat(payloads).allSatisfy(payload -> assertThat(payload.path("errors")).as(payload.toString()).isEmpty());
        assertThat(payloads.stream().map(payload -> payload.at("/enrollment/id").asString()).distinct()).hasSize(1);
        assertThat(payloads.stream().filter(payload -> !payload.path("isReplay").asBoolean())).hasSize(1);
    }

    @Test
    void aCouponWithTwentyUsesIsUsedTwentyTimes() throws Exception {
        update("enrollments", "UPDATE coupons SET usage_limit = used_count + 20, usage_limit_per_user = NULL WHERE code = 'WELCOME10'");
        Course course = SCHOOL.courses().stream()
                .filter(each -> each.status() == CourseStatus.PUBLISHED && each.price() != null && each.price().currency().equals("EUR") && each.capacity() == null)
                .findFirst()
                .orElseThrow();

        List<JsonNode> payloads = atOnce(IntStream.range(0, 60).<Callable<JsonNode>>mapToObj(_ -> () -> enroll(somebody(), course, "WELCOME10")).toList());
        update("enrollments", "UPDATE coupons SET usage_limit = NULL WHERE code = 'WELCOME10'");

        assertThat(payloads.stream().filter(payload -> payload.path("errors").isEmpty())).hasSize(20);
        assertThat(payloads.stream().filter(payload -> !payload.path("errors").isEmpty()).map(RivalsTest::code)).containsOnly("COUPON_USED_UP");
    }

    @Test
    void fiftyStartsWithALimitOfThreeLeaveThreeAndFiftySubmissionsGradeOnce() throws Exception {
        Quiz quiz = SCHOOL.quizzes().stream().filter(each -> each.published() && each.availableUntil() == null && isFree(each.courseId())).findFirst().orElseThrow();
        Course course = SCHOOL.courses().stream().filter(each -> each.id().equals(quiz.courseId())).findFirst().orElseThrow();
        update("assessments", "UPDATE quizzes SET attempt_limit = 3 WHERE id = %s".formatted(key(quiz.id())));
        RouterClient learner = somebody();
        String enrollment = enroll(learner, course, null).at("/enrollment/id").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("assessments",
                "SELECT COUNT(*) FROM enrollments WHERE id = %s".formatted(key(TypeId.parse("enrollment", enrollment)))) == 1);

        List<JsonNode> starts = atOnce(IntStream.range(0, 50).<Callable<JsonNode>>mapToObj(number -> () -> learner.ask(RouterClient.operation("start-attempt"),
                Map.of("quizId", DemoGraph.id("quiz", quiz.id()), "key", "start " + number)).at("/startQuizAttempt")).toList());
        List<String> attempts = starts.stream().filter(payload -> payload.path("errors").isEmpty()).map(payload -> payload.at("/attempt/id").asString()).toList();
        List<JsonNode> submissions = atOnce(IntStream.range(0, 50).<Callable<JsonNode>>mapToObj(number -> () -> learner.ask(RouterClient.operation("submit-attempt"),
                Map.of("attemptId", attempts.getFirst(), "key", "submit " + number)).at("/submitQuizAttempt")).toList());

        assertThat(attempts).hasSize(3).doesNotHaveDuplicates();
        assertThat(starts.stream().filter(payload -> !payload.path("errors").isEmpty()).map(RivalsTest::code)).containsOnly("NO_ATTEMPTS_LEFT");
        assertThat(submissions.stream().map(payload -> payload.at("/attempt/id").asString())).containsOnly(attempts.getFirst());
        assertThat(count("assessments", "SELECT COUNT(*) FROM outbox WHERE topic = 'quiz.submitted' AND aggregate_id = %s"
                .formatted(key(TypeId.parse("quiz_attempt", attempts.getFirst()))))).isEqualTo(1);
    }

    private static RouterClient somebody() {
        return DemoGraph.as("nobody").withToken(FORGE.tokenOf(UUID.randomUUID()));
    }

    private static JsonNode enroll(RouterClient learner, Course course, @Nullable String coupon) {
        Map<String, Object> variables = new HashMap<>(Map.of("courseId", DemoGraph.id("course", course.id()), "key", UUID.randomUUID().toString()));
        variables.put("coupon", coupon);
        // Whoever is kept waiting for too long asks again with the same key, as clients do.
        return await().atMost(Duration.ofMinutes(2)).until(() -> learner.ask(RouterClient.operation("enroll"), variables), answer -> answer.errors().isEmpty())
                .at("/enrollInCourse");
    }

    private static Course free(int number) {
        return SCHOOL.courses().stream().filter(each -> isFree(each.id())).skip(number).findFirst().orElseThrow();
    }

    private static boolean isFree(UUID course) {
        return SCHOOL.courses().stream()
                .anyMatch(each -> each.id().equals(course) && each.status() == CourseStatus.PUBLISHED && each.price() == null && each.capacity() == null);
    }

    private static String code(JsonNode payload) {
        return payload.at("/errors/0/code").asString();
    }

    private static String key(UUID id) {
        return "UUID_TO_BIN('%s')".formatted(id);
    }

    private static long count(String schema, String query) throws SQLException {
        try (Connection connection = DemoGraph.stack().schema(schema).connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void update(String schema, String change) throws SQLException {
        try (Connection connection = DemoGraph.stack().schema(schema).connect(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        // As many at a time as a busy router has to answer; more would only wait in its socket.
        try (ExecutorService threads = Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
