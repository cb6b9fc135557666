package io.lyceum.enrollments.webhook;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.WEBHOOK_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.LostDeadlock;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Buying a place by Stripe, which is away at times, repeats itself, and tells things in any order. */
@SubgraphTest
@Import(School.class)
class StripePurchaseTest {

    private static final StripeStub STRIPE = new StripeStub();

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Environment environment;

    private StripeWebhooks webhooks;
    private UUID ada;
    private UUID course;

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("lyceum.payments.gateway", () -> "STRIPE");
        properties.add("lyceum.payments.stripe.secret-key", () -> StripeStub.SECRET_KEY);
        properties.add("lyceum.payments.stripe.webhook-secret", () -> StripeWebhooks.SECRET);
        properties.add("lyceum.payments.stripe.base-url", STRIPE::address);
    }

    @BeforeEach
    void nothingIsSold() {
        school.removeAll();
        STRIPE.reset();
        webhooks = new StripeWebhooks(environment.getRequiredProperty("local.server.port"));
        ada = school.person("Ada");
        course = school.course(1, "40.00");
    }

    @Test
    void anIntentIsMadeAndItsSecretShownToThePayer() {
        UUID payment = EnrollOperation.payment(enroll("a"));

        Map<String, Object> intent = STRIPE.made("payment_intent").getFirst();
        assertThat(intent).containsEntry("amount", 4_000L).containsEntry("currency", "eur");
        assertThat(intent.get("metadata")).isEqualTo(Map.of("payment_id", TypeId.encode("payment", payment)));
        assertThat(secretAs(graph.as(ada), payment)).isEqualTo(intent.get("client_secret"));
        assertThat(secretAs(graph.as(school.someone(), "payments:read"), payment)).as("nobody else's").isEmpty();
        assertThat(database.fetchSingle(PAYMENTS).getGatewayReference()).isEqualTo(intent.get("id"));
    }

    @Test
    void whileStripeIsAwayTheSeatIsHeldAndTheSameKeyTriesAgain() {
        STRIPE.goAway();
        Answer first = enroll("a");
        STRIPE.comeBack();
        Answer second = enroll("a");

        assertThat(first.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
        assertThat(second.at("/enrollInCourse/isReplay").asBoolean()).isTrue();
        assertThat(STRIPE.made("payment_intent")).hasSize(1);
        assertThat(secretAs(graph.as(ada), EnrollOperation.payment(second))).isNotEmpty();
    }

    @Test
    void whatNobodyCanPayToItsLastDecimalIsNotBegun() {
        database.update(COURSE_SNAPSHOTS)
                .set(COURSE_SNAPSHOTS.PRICE_AMOUNT, new BigDecimal("19.99"))
                .set(COURSE_SNAPSHOTS.PRICE_CURRENCY, Currency.getInstance("JPY"))
                .execute();

        Answer answer = enroll("a");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
        assertThat(STRIPE.made("payment_intent")).isEmpty();
    }

    @Test
    void manyWithTheSameKeyMakeOneIntent() throws Exception {
        Rivals.race(10, rival -> enroll("same"));

        assertThat(STRIPE.made("payment_intent")).hasSize(1);
        assertThat(database.fetchCount(PAYMENTS)).isEqualTo(1);
    }

    @Test
    void aSuccessThatIsToldTenTimesBeginsOneEnrollment() throws Exception {
        enroll("a");
        String event = StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent());

        List<Integer> answers = Rivals.race(10, rival -> webhooks.tell(event));

        assertThat(answers).allMatch(status -> status == 200);
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(database.fetchCount(INVOICES)).isEqualTo(1);
        assertThat(database.fetchCount(WEBHOOK_EVENTS)).isEqualTo(1);
        assertThat(database.fetchSingle(PAYMENTS).getClientSecret()).isNull();
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.success", "enrollment.updated");
    }

    @Test
    void aSuccessThatLosesADeadlockIsDealtWithAllTheSame() throws Exception {
        UUID payment = EnrollOperation.payment(enroll("a"));
        UUID enrollment = database.fetchSingle(ENROLLMENTS).getId();
        String event = StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent());

        int answer = LostDeadlock.in(
                () -> webhooks.tell(event),
                database,
                transactions,
                "payments WHERE id = UUID_TO_BIN('%s')".formatted(payment),
                "enrollments WHERE id = UUID_TO_BIN('%s')".formatted(enrollment));

        assertThat(answer).isEqualTo(200);
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(database.fetchCount(WEBHOOK_EVENTS)).isEqualTo(1);
    }

    @Test
    void twoEventsOfOneSuccessBeginOneEnrollment() {
        enroll("a");

        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent()));
        webhooks.tell(StripeWebhooks.event("evt_2", "payment_intent.succeeded", intent()));

        assertThat(database.fetchCount(INVOICES)).isEqualTo(1);
        assertThat(database.fetchSingle(ENROLLMENTS).getVersion()).isEqualTo(1);
    }

    @Test
    void aFailureGivesTheSeatBackAndCallsTheIntentOff() {
        enroll("a");

        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.payment_failed", failed("Your card was declined.")));

        assertThat(status()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(database.fetchSingle(PAYMENTS).getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(database.fetchSingle(PAYMENTS).getFailureReason()).isEqualTo("Your card was declined.");
        assertThat(school.seatsTaken(course)).isZero();
        assertThat(STRIPE.cancelled()).containsExactly((String) intent().get("id"));
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.failed", "enrollment.updated");
    }

    @Test
    void aFailureThatArrivesAfterTheSuccessChangesNothing() {
        enroll("a");

        webhooks.tell(StripeWebhooks.event("evt_2", "payment_intent.succeeded", intent()));
        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.payment_failed", failed("Your card was declined.")));
        webhooks.tell(StripeWebhooks.event("evt_0", "payment_intent.processing", intent()));
        webhooks.tell(StripeWebhooks.event("evt_3", "payment_intent.canceled", intent()));

        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(database.fetchSingle(PAYMENTS).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
        assertThat(STRIPE.cancelled()).isEmpty();
    }

    @Test
    void aSuccessAfterAFailureTakesTheSeatAgain() {
        enroll("a");

        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.payment_failed", failed("Your card was declined.")));
        webhooks.tell(StripeWebhooks.event("evt_2", "payment_intent.succeeded", intent()));

        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
    }

    @Test
    void aSuccessIsUnderstoodBeforeTheIntentIsNoted() {
        enroll("a");
        Map<String, Object> intent = intent();
        database.update(PAYMENTS).setNull(PAYMENTS.GATEWAY_REFERENCE).setNull(PAYMENTS.CLIENT_SECRET).execute();

        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent));

        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(database.fetchSingle(PAYMENTS).getGatewayReference()).isEqualTo(intent.get("id"));
    }

    @Test
    void whatIsNotSignedByStripeIsRefused() {
        enroll("a");
        String event = StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent());

        assertThat(webhooks.tell(event, Instant.now(), "whsec_other")).isEqualTo(400);
        assertThat(webhooks.tell(event, Instant.now().minusSeconds(600), StripeWebhooks.SECRET)).as("recorded long ago").isEqualTo(400);
        assertThat(webhooks.send(event, "")).isEqualTo(400);
        assertThat(webhooks.send(event, "t=1,v1=00")).isEqualTo(400);

        assertThat(status()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(database.fetchCount(WEBHOOK_EVENTS)).isZero();
    }

    @Test
    void whatMeansNothingHereIsTakenInAllTheSame() {
        assertThat(webhooks.tell(StripeWebhooks.event("evt_1", "customer.created", Map.of("id", "cus_1")))).isEqualTo(200);
        assertThat(webhooks.tell(StripeWebhooks.event("evt_2", "payment_intent.succeeded", Map.of("id", "pi_foreign", "metadata", Map.of()))))
                .isEqualTo(200);
    }

    @Test
    void moneyGoesBackThroughStripeOnce() throws Exception {
        UUID payment = EnrollOperation.payment(enroll("a"));
        webhooks.tell(StripeWebhooks.event("evt_1", "payment_intent.succeeded", intent()));

        List<Answer> answers = Rivals.race(5, rival -> graph.as(ada).ask(
                "mutation ($id: ID!) { requestRefund(input: { paymentId: $id, idempotencyKey: \"a\" }) { payment { id } errors { code } } }",
                Map.of("id", TypeId.encode("payment", payment))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.at("/requestRefund/errors")).isEmpty());
        assertThat(STRIPE.made("refund")).hasSize(1);
        assertThat(STRIPE.made("refund").getFirst()).containsEntry("amount", 4_000L);
        assertThat(database.fetchSingle(PAYMENTS).getStatus()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(status()).isEqualTo(EnrollmentStatus.REFUNDED);
    }

    private Answer enroll(String key) {
        return EnrollOperation.enroll(graph.as(ada), course, null, key);
    }

    private EnrollmentStatus status() {
        return database.fetchSingle(ENROLLMENTS).getStatus();
    }

    private static Map<String, Object> intent() {
        return STRIPE.made("payment_intent").getFirst();
    }

    private static Map<String, Object> failed(String message) {
        Map<String, Object> intent = new LinkedHashMap<>(intent());
        intent.put("last_payment_error", Map.of("message", message));
        return intent;
    }

    private static String secretAs(GraphClient viewer, UUID payment) {
        return viewer.ask("query ($id: ID!) { payment(id: $id) { clientSecret } }", Map.of("id", TypeId.encode("payment", payment)))
                .at("/payment/clientSecret").asString("");
    }
}
