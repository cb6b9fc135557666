package io.lyceum.enrollments.subscribing;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.enrollments.purchase.PaymentOutcomes;
import io.lyceum.enrollments.purchase.Settlement;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Buying a subscription, and letting it run out. */
@SubgraphTest
@Import({School.class, Shop.class})
class SubscribingTest {

    private static final String SUBSCRIBE = """
            mutation ($plan: ID!, $key: String!) {
              subscribeToPlan(input: { planId: $plan, idempotencyKey: $key }) {
                isReplay subscription { id status startedAt currentPeriodEnd plan { slug } } payment { id status amount { amount } } errors { code path }
              }
            }
            """;

    private static final String CANCEL = """
            mutation ($id: ID!) {
              cancelSubscription(input: { planSubscriptionId: $id }) { subscription { status cancelledAt currentPeriodEnd } errors { code } }
            }
            """;

    private static final String REFUND = """
            mutation ($id: ID!) { refundPayment(input: { paymentId: $id, idempotencyKey: "refund" }) { payment { status } errors { code } } }
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
    private PaymentOutcomes outcomes;

    private UUID ada;
    private UUID plan;

    @BeforeEach
    void aPlanIsOffered() {
        school.removeAll();
        ada = school.person("Ada");
        plan = shop.plan("all", 1, true);
    }

    @Test
    void itBeginsWhenTheMoneyArrivesAndThenCoversPaidCourses() {
        UUID course = school.course(null, "40.00");
        Answer begun = subscribe("a");
        assertThat(begun.at("/subscribeToPlan/subscription/status").asString()).isEqualTo("PENDING_PAYMENT");
        assertThat(begun.at("/subscribeToPlan/payment/status").asString()).isEqualTo("PENDING");
        assertThat(begun.at("/subscribeToPlan/payment/amount/amount").asString()).isEqualTo("19.00");
        assertThat(EnrollOperation.enroll(graph.as(school.someone()), course, null, "a").at("/enrollInCourse/enrollment/status").asString())
                .isEqualTo("PENDING_PAYMENT");

        assertThat(outcomes.succeed(payment(begun), null)).isEqualTo(Settlement.SUCCEEDED);

        var subscription = database.fetchSingle(SUBSCRIPTIONS);
        assertThat(subscription.getStatus()).isEqualTo(PlanSubscriptionStatus.ACTIVE);
        assertThat(subscription.getCurrentPeriodEnd())
                .isEqualTo(subscription.getStartedAt().atZone(ZoneOffset.UTC).plusMonths(1).toInstant());
        assertThat(database.fetchSingle(INVOICE_LINES).getDescription()).isEqualTo("Plan all");
        assertThat(school.topics()).contains("payment.success");
        assertThat(EnrollOperation.enroll(graph.as(ada), course, null, "a").at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
        assertThat(database.fetchSingle(ENROLLMENTS, ENROLLMENTS.USER_ID.eq(ada)).getType()).isEqualTo(EnrollmentType.SUBSCRIPTION);
    }

    @Test
    void itEndsAtOnceWhenTheMoneyGoesBack() {
        UUID payment = payment(subscribe("a"));
        outcomes.succeed(payment, null);
        GraphClient cashier = graph.as(UUID.randomUUID(), "payments:read", "payments:write");

        Answer answer = cashier.ask(REFUND, Map.of("id", TypeId.encode("payment", payment)));

        assertThat(answer.at("/refundPayment/payment/status").asString()).as(answer.toString()).isEqualTo("REFUNDED");
        var subscription = database.fetchSingle(SUBSCRIPTIONS);
        assertThat(subscription.getStatus()).isEqualTo(PlanSubscriptionStatus.EXPIRED);
        assertThat(subscription.getCurrentPeriodEnd()).isEqualTo(subscription.getEndedAt());
        assertThat(EnrollOperation.enroll(graph.as(ada), school.course(null, "40.00"), null, "a").at("/enrollInCourse/enrollment/status").asString())
                .isEqualTo("PENDING_PAYMENT");
        assertThat(code(subscribe("b"))).as("anew").isEmpty();
    }

    @Test
    void beforeThatItCoversNothing() {
        subscribe("a");

        Answer answer = EnrollOperation.enroll(graph.as(ada), school.course(null, "40.00"), null, "a");

        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void whateverTheKeysThereIsOneSubscriptionToAPlan() throws Exception {
        List<Answer> answers = Rivals.race(10, rival -> subscribe("key-" + rival));

        assertThat(answers).filteredOn(answer -> answer.at("/subscribeToPlan/errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> code(answer).equals("ALREADY_SUBSCRIBED")).hasSize(9);
        assertThat(database.fetchCount(PAYMENTS)).isEqualTo(1);
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswer() throws Exception {
        List<Answer> answers = Rivals.race(10, rival -> subscribe("same"));

        assertThat(answers.stream().map(answer -> answer.at("/subscribeToPlan/subscription/id").asString()).distinct()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.at("/subscribeToPlan/isReplay").asBoolean()).hasSize(1);
    }

    @Test
    void whatIsNotPaidInTimeIsCalledOffAndMoneyThatArrivesAfterThatGoesBack() {
        UUID payment = payment(subscribe("a"));
        Instant before = Instant.now().minus(Duration.ofMinutes(31));
        database.update(SUBSCRIPTIONS).set(SUBSCRIPTIONS.CURRENT_PERIOD_START, before).set(SUBSCRIPTIONS.CURRENT_PERIOD_END, before).execute();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(database.fetchSingle(PAYMENTS).getStatus()).isEqualTo(PaymentStatus.FAILED));

        assertThat(database.fetchSingle(SUBSCRIPTIONS).getStatus()).isEqualTo(PlanSubscriptionStatus.EXPIRED);
        assertThat(school.topics()).containsExactly("payment.failed");
        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.GIVEN_BACK);
        assertThat(database.fetchCount(REFUNDS)).isEqualTo(1);
        assertThat(code(subscribe("b"))).as("anew").isEmpty();
    }

    @Test
    void aPlanForNothingBeginsAtOnce() {
        database.update(PLANS).set(PLANS.PRICE_AMOUNT, BigDecimal.ZERO).execute();

        Answer answer = subscribe("a");

        assertThat(answer.at("/subscribeToPlan/subscription/status").asString()).isEqualTo("ACTIVE");
        assertThat(answer.at("/subscribeToPlan/payment/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(database.fetchCount(INVOICES)).isEqualTo(1);
    }

    @Test
    void whatIsNotOfferedCannotBeSubscribedTo() {
        plan = shop.plan("old", 2, false);
        assertThat(code(subscribe("a"))).isEqualTo("PLAN_NOT_FOUND");

        plan = school.someone();
        assertThat(code(subscribe("a"))).isEqualTo("PLAN_NOT_FOUND");
        assertThat(database.fetchCount(SUBSCRIPTIONS)).isZero();
    }

    @Test
    void whatHasRunOutMakesRoom() {
        shop.subscribe(ada, plan, Instant.now().minusSeconds(1));

        assertThat(code(subscribe("a"))).isEmpty();
        assertThat(database.fetchCount(SUBSCRIPTIONS, SUBSCRIPTIONS.STATUS.eq(PlanSubscriptionStatus.EXPIRED))).isEqualTo(1);
    }

    @Test
    void whatIsCancelledRunsUntilItIsPaidFor() {
        UUID subscription = shop.subscribe(ada, plan, Instant.now().plus(Duration.ofDays(3)));

        Answer first = cancel(ada, subscription);
        Answer second = cancel(ada, subscription);

        assertThat(first.at("/cancelSubscription/subscription/status").asString()).isEqualTo("CANCELLED");
        assertThat(second.at("/cancelSubscription")).isEqualTo(first.at("/cancelSubscription"));
        Answer enrolled = EnrollOperation.enroll(graph.as(ada), school.course(null, "40.00"), null, "a");
        assertThat(enrolled.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void othersSubscriptionsAreNotThereAndWhatDoesNotRunIsNotCancelled() {
        UUID subscription = shop.subscribe(ada, plan, Instant.now().minusSeconds(1));

        assertThat(cancel(school.someone(), subscription).at("/cancelSubscription/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(cancel(ada, subscription).at("/cancelSubscription/errors/0/code").asString()).isEqualTo("NOT_RUNNING");
    }

    @Test
    void withoutATokenNobodySubscribes() {
        Answer answer = graph.ask(SUBSCRIBE, Map.of("plan", TypeId.encode("plan", plan), "key", "a"));

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.statements()).isZero();
    }

    private Answer subscribe(String key) {
        return graph.as(ada).ask(SUBSCRIBE, Map.of("plan", TypeId.encode("plan", plan), "key", key));
    }

    private Answer cancel(UUID person, UUID subscription) {
        return graph.as(person).ask(CANCEL, Map.of("id", TypeId.encode("plan_subscription", subscription)));
    }

    private static String code(Answer answer) {
        return answer.at("/subscribeToPlan/errors/0/code").asString("");
    }

    private static UUID payment(Answer answer) {
        return TypeId.parse("payment", answer.at("/subscribeToPlan/payment/id").asString());
    }
}
