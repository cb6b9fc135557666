package io.lyceum.acceptance.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.catalogue.Lesson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody registers, buys a course with a coupon, learns, fails a quiz, passes it, is certified, and loses the certificate again. What one subgraph
 * has done is seen through the others within two seconds. Last, because it adds to the demo school.
 */
@Order(Integer.MAX_VALUE - 1)
class WholeLifeTest {

    private static final DemoSchool SCHOOL = DemoGraph.SCHOOL;
    private static final Duration VISIBLE = Duration.ofSeconds(2);
    private static final String PASSWORD = "correct horse battery";
    private static final String MINE = """
            { me { displayName status enrollments(first: 5) { nodes { id status progressPercentage outcome finalGrade certificate { id number verificationCode status }
              quizAttempts(first: 10) { nodes { status isPassed percentage } } } } } }
            """;

    private final String email = UUID.randomUUID() + "@lyceum.test";
    private final RouterClient nobody = DemoGraph.as("nobody");
    private final RouterClient admin = DemoGraph.as("admin");
    private final Course course = course();

    @Test
    void fromTheRegistrationToTheRevokedCertificate() {
        RouterClient learner = registered();

        String enrollment = bought(learner);

        failed(learner);
        learned(learner, enrollment);
        exams().forEach(exam -> passed(learner, exam));

        JsonNode certificate = seen(() -> learner.ask(MINE).at("/me/enrollments/nodes/0/certificate"), found -> found.path("status").asString().equals("VALID"));
        assertThat(mine(learner).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(mine(learner).path("outcome").asString()).isIn("PASSED", "DISTINCTION");
        verified(certificate);
        revoked(certificate);
    }

    private RouterClient registered() {
        RouterAnswer registered = nobody.ask(
                "mutation ($email: EmailAddress!, $password: String!, $key: String!) { registerUser(input: {idempotencyKey: $key, email: $email, "
                        + "password: $password, displayName: \"Vera Newcomer\"}) { email errors { code } } }",
                Map.of("email", email, "password", PASSWORD, "key", UUID.randomUUID().toString()));
        assertThat(registered.at("/registerUser/errors")).as(registered.text()).isEmpty();
        assertThat(nobody.ask(RouterClient.operation("sign-in"), Map.of("email", email, "password", PASSWORD)).at("/signIn/accessToken").isNull()).isTrue();
        RouterAnswer verified = nobody.ask("mutation ($token: String!) { verifyEmail(input: {token: $token}) { errors { code } } }",
                Map.of("token", DemoGraph.mailbox().code(email)));
        assertThat(verified.at("/verifyEmail/errors")).as(verified.text()).isEmpty();
        RouterClient learner = nobody.signIn(email, PASSWORD);
        assertThat(learner.ask(MINE).at("/me/displayName").asString()).isEqualTo("Vera Newcomer");
        return learner;
    }

    private String bought(RouterClient learner) {
        JsonNode payload = done(learner.ask(RouterClient.operation("enroll"),
                Map.of("courseId", courseId(), "coupon", coupon(), "key", UUID.randomUUID().toString())).at("/enrollInCourse"));
        assertThat(payload.at("/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
        String payment = payload.at("/enrollment/payment/id").asString();
        done(admin.ask("mutation ($id: ID!) { confirmManualPayment(input: {paymentId: $id}) { payment { status } errors { code } } }", Map.of("id", payment))
                .at("/confirmManualPayment"));
        seen(() -> mine(learner), enrollment -> enrollment.path("status").asString().equals("ACTIVE"));
        return payload.at("/enrollment/id").asString();
    }

    private String coupon() {
        String code = "LIFE" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        done(admin.ask("mutation ($code: String!, $key: String!) { createCoupon(input: {code: $code, percentage: \"20.00\", idempotencyKey: $key}) { errors { code } } }",
                Map.of("code", code, "key", code)).at("/createCoupon"));
        return code;
    }

    /** Hands in an empty sheet, as soon as assessments has heard of the enrollment. */
    private void failed(RouterClient learner) {
        JsonNode started = seen(() -> start(learner, exams().getFirst()), payload -> payload.path("errors").isEmpty());
        JsonNode submitted = submitted(learner, started.at("/attempt/id").asString());
        assertThat(submitted.at("/attempt/isPassed").asBoolean()).isFalse();
        assertThat(mine(learner).at("/quizAttempts/nodes/0/isPassed").asBoolean()).isFalse();
    }

    private void learned(RouterClient learner, String enrollment) {
        List<Map<String, String>> reports = SCHOOL.lessons().stream()
                .filter(lesson -> lesson.courseId().equals(course.id()) && lesson.published())
                .map(Lesson::id)
                .map(lesson -> Map.of("lessonId", DemoGraph.id("lesson", lesson), "percentage", "100"))
                .toList();
        done(learner.ask(RouterClient.operation("progress"), Map.of("enrollmentId", enrollment, "reports", reports)).at("/reportLessonProgress"));
        seen(() -> mine(learner), own -> own.path("progressPercentage").asString().equals("100.00"));
    }

    private void passed(RouterClient learner, Exam exam) {
        JsonNode started = done(start(learner, exam));
        String attempt = started.at("/attempt/id").asString();
        started.at("/attempt/questions").forEach(question -> done(learner.ask(RouterClient.operation("save-answer"),
                Map.of("attemptId", attempt, "questionId", question.path("id").asString(), "answer", exam.rightAnswer(question))).at("/saveQuizAnswer")));
        JsonNode submitted = submitted(learner, attempt);
        assertThat(submitted.at("/attempt/isPassed").asBoolean()).as(submitted.toString()).isTrue();
    }

    private void verified(JsonNode certificate) {
        JsonNode told = verify(certificate);
        assertThat(told.path("status").asString()).isEqualTo("VALID");
        assertThat(told.path("studentName").asString()).isEqualTo("Vera Newcomer");
        assertThat(told.path("courseTitle").asString()).isEqualTo(course.title());
    }

    private void revoked(JsonNode certificate) {
        done(admin.ask(RouterClient.operation("revoke-certificate"),
                Map.of("id", certificate.path("id").asString(), "reasonCode", "ISSUED_IN_ERROR", "note", "A test.")).at("/revokeCertificate"));
        JsonNode told = verify(certificate);
        assertThat(told.path("status").asString()).isEqualTo("REVOKED");
        assertThat(told.at("/revocation/reasonCode").asString()).isEqualTo("ISSUED_IN_ERROR");
    }

    private JsonNode verify(JsonNode certificate) {
        return nobody.ask(RouterClient.operation("verify-certificate"), Map.of("code", certificate.path("verificationCode").asString())).at("/certificateByCode");
    }

    private static JsonNode start(RouterClient learner, Exam exam) {
        return learner.ask(RouterClient.operation("start-attempt"), Map.of("quizId", exam.id(), "key", UUID.randomUUID().toString())).at("/startQuizAttempt");
    }

    private static JsonNode submitted(RouterClient learner, String attempt) {
        return done(learner.ask(RouterClient.operation("submit-attempt"), Map.of("attemptId", attempt, "key", UUID.randomUUID().toString())).at("/submitQuizAttempt"));
    }

    private static JsonNode mine(RouterClient learner) {
        return learner.ask(MINE).at("/me/enrollments/nodes/0");
    }

    private static JsonNode done(JsonNode payload) {
        assertThat(payload.path("errors").isArray()).as(payload.toString()).isTrue();
        assertThat(payload.path("errors")).as(payload.toString()).isEmpty();
        return payload;
    }

    /** What is told once it is as it should be, two seconds later at most. */
    private static JsonNode seen(Supplier<JsonNode> asked, Predicate<JsonNode> condition) {
        return await().pollInterval(Duration.ofMillis(100)).pollDelay(Duration.ZERO).atMost(VISIBLE).until(asked::get, condition);
    }

    private String courseId() {
        return DemoGraph.id("course", course.id());
    }

    private List<Exam> exams() {
        return graded(course).toList();
    }

    private static Stream<Exam> graded(Course of) {
        return Exam.of(SCHOOL, of.id()).stream().filter(Exam::isGraded);
    }

    /** One that is bought, ends with a certificate, and asks for quizzes alone, and for no other course before it. */
    private static Course course() {
        return SCHOOL.courses().stream()
                .filter(each -> each.status() == CourseStatus.PUBLISHED && each.price() != null && each.capacity() == null && each.hasCertificate())
                .filter(each -> each.prerequisiteIds().isEmpty())
                .filter(each -> SCHOOL.assignments().stream().noneMatch(one -> one.courseId().equals(each.id()) && one.published() && one.weight() != null))
                .filter(each -> graded(each).count() > 0)
                .filter(each -> graded(each).allMatch(exam -> exam.hasKeys() && exam.quiz().availableUntil() == null
                        && (exam.quiz().attemptLimit() == null || exam.quiz().attemptLimit() > 1)))
                .findFirst()
                .orElseThrow();
    }
}
