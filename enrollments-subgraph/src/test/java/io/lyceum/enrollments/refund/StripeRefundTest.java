package io.lyceum.enrollments.refund;

import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.webhook.StripeStub;
import io.lyceum.enrollments.webhook.StripeWebhooks;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Money that Stripe gives back, or not, or not yet, or that comes back. */
@SubgraphTest
@Import({School.class, Shop.class})
class StripeRefundTest {

    private static final StripeStub STRIPE = new StripeStub();

    private static final String REFUND = """
            mutation ($id: ID!, $key: String!) {
              refundPayment(input: { paymentId: $id, idempotencyKey: $key }) {
                payment { status refunds { status failureReason } } errors { code }
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

    @Autowired
    private RefundExecution execution;

    @Autowired
    private Environment environment;

    private UUID payment;

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("lyceum.payments.gateway", () -> "STRIPE");
        properties.add("lyceum.payments.schedules-enabled", () -> "false");
        properties.add("lyceum.payments.stripe.secret-key", () -> StripeStub.SECRET_KEY);
        properties.add("lyceum.payments.stripe.webhook-secret", () -> StripeWebhooks.SECRET);
        properties.add("lyceum.payments.stripe.base-url", STRIPE::address);
    }

    @BeforeEach
    void adaHasPaid() {
        school.removeAll();
        STRIPE.reset();
        payment = paid("pi_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charge_disputed", "charge_already_refunded", "resource_missing"})
    void aRefusalThatIsFinalIsToldAndNotAskedForAgain(String code) {
        STRIPE.refuseRefunds(code);

        Answer answer = refund(payment, "a");
        longAgo();
        execution.executeLeftOver();

        assertThat(answer.at("/refundPayment/payment/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(answer.at("/refundPayment/payment/refunds/0/status").asString()).isEqualTo("FAILED");
        assertThat(answer.at("/refundPayment/payment/refunds/0/failureReason").asString()).isNotBlank();
        assertThat(STRIPE.refundsAsked()).isEqualTo(1);
    }

    @Test
    void whatHasFailedCanBeGivenBackAnew() {
        STRIPE.refuseRefunds("charge_disputed");
        refund(payment, "a");
        STRIPE.refuseRefunds("");

        Answer answer = refund(payment, "b");

        assertThat(answer.at("/refundPayment/payment/status").asString()).isEqualTo("REFUNDED");
    }

    @Test
    void aRefusalThatPassesIsAskedForAgain() {
        STRIPE.refuseRefunds("balance_insufficient");
        refund(payment, "a");
        assertThat(refund().getStatus()).isEqualTo(RefundStatus.PENDING);

        STRIPE.refuseRefunds("");
        longAgo();
        execution.executeLeftOver();

        assertThat(refund().getStatus()).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    void whereTheAnswerOfThisVeryRefundWasLostItHasSucceeded() {
        STRIPE.loseAnswers();
        refund(payment, "a");
        STRIPE.comeBack();
        STRIPE.refuseRefunds("charge_already_refunded");

        longAgo();
        execution.executeLeftOver();

        assertThat(refund().getStatus()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(refund().getGatewayReference()).isEqualTo(STRIPE.made("refund").getFirst().get("id"));
        assertThat(payment().getStatus()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aHundredThatAreRefusedForNowDoNotKeepOthersFromTheirTurn() {
        IntStream.range(0, 100).forEach(i -> shop.refund(paid("pi_stuck_" + i), "40.00", RefundStatus.PENDING));
        shop.refund(payment, "40.00", RefundStatus.PENDING);
        STRIPE.refuseRefunds("lock_timeout");
        execution.executeLeftOver();

        STRIPE.refuseRefunds("");
        execution.executeLeftOver();

        assertThat(payment().getStatus()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(STRIPE.refundsAsked()).isEqualTo(101);
    }

    @Test
    void moneyThatComesBackIsPaidAgainInTheNextVersion() {
        refund(payment, "a");
        int version = payment().getVersion();

        tell("evt_1", "refund.failed", "failed");
        tell("evt_2", "refund.updated", "succeeded");

        assertThat(refund().getStatus()).isEqualTo(RefundStatus.FAILED);
        assertThat(refund().getRefundedAt()).isNull();
        assertThat(payment().getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(payment().getVersion()).isEqualTo(version + 1);
        assertThat(school.topics()).endsWith("payment.refunded", "payment.success");
    }

    @Test
    void whereNothingIsToldForLongItIsAskedFor() {
        STRIPE.makeRefunds("pending");
        refund(payment, "a");
        STRIPE.move(refund().getGatewayReference(), "succeeded");
        execution.askForOverdue();
        assertThat(refund().getStatus()).as("not yet").isEqualTo(RefundStatus.PENDING);

        longAgo();
        execution.askForOverdue();

        assertThat(refund().getStatus()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(payment().getStatus()).isEqualTo(PaymentStatus.REFUNDED);
    }

    private UUID paid(String intent) {
        UUID id = shop.pay(school.enroll(school.someone(), school.someone()));
        database.update(PAYMENTS)
                .set(PAYMENTS.GATEWAY, PaymentGateway.STRIPE)
                .set(PAYMENTS.GATEWAY_REFERENCE, intent)
                .where(PAYMENTS.ID.eq(id))
                .execute();
        return id;
    }

    private Answer refund(UUID id, String key) {
        return graph.as(school.someone(), "payments:write", "payments:read").ask(REFUND, Map.of("id", TypeId.encode("payment", id), "key", key));
    }

    private void longAgo() {
        Instant before = Instant.now().minus(Duration.ofHours(2));
        database.update(REFUNDS).set(REFUNDS.REQUESTED_AT, before).set(REFUNDS.ASKED_AT, before).execute();
    }

    private void tell(String event, String type, String status) {
        Map<String, Object> refund = new LinkedHashMap<>(STRIPE.made("refund").getFirst());
        refund.put("status", status);
        new StripeWebhooks(environment.getRequiredProperty("local.server.port")).tell(StripeWebhooks.event(event, type, refund));
    }

    private RefundsRecord refund() {
        return database.fetchSingle(REFUNDS);
    }

    private PaymentsRecord payment() {
        return database.fetchSingle(PAYMENTS, PAYMENTS.ID.eq(payment));
    }
}
