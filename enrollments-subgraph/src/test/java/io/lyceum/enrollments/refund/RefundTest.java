package io.lyceum.enrollments.refund;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Getting money back, by the policy and beyond it. */
@SubgraphTest
@Import({School.class, Shop.class})
class RefundTest {

    private static final String REQUEST = """
            mutation ($id: ID!, $key: String!, $reason: String) {
              requestRefund(input: { paymentId: $id, reason: $reason, idempotencyKey: $key }) {
                isReplay payment { status refunds { status amount { amount } reason } enrollment { status } } errors { code path }
              }
            }
            """;

    private static final String REFUND = """
            mutation ($id: ID!, $key: String!) {
              refundPayment(input: { paymentId: $id, idempotencyKey: $key }) { payment { status } errors { code } }
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

    private UUID ada;
    private UUID course;
    private UUID payment;

    @BeforeEach
    void adaHasPaid() {
        school.removeAll();
        ada = school.someone();
        course = school.course(null, "40.00");
        payment = shop.pay(school.enroll(ada, course));
        database.update(PAYMENTS).set(PAYMENTS.PAID_AT, Instant.now().minus(Duration.ofDays(13))).execute();
    }

    @Test
    void theEnrollmentEndsAndTheMoneyGoesBack() {
        Answer answer = request(ada, "a");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/requestRefund/errors")).isEmpty();
        assertThat(answer.at("/requestRefund/payment/status").asString()).isEqualTo("REFUNDED");
        assertThat(answer.at("/requestRefund/payment/refunds/0/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(answer.at("/requestRefund/payment/refunds/0/amount/amount").asString()).isEqualTo("40.00");
        assertThat(answer.at("/requestRefund/payment/enrollment/status").asString()).isEqualTo("REFUNDED");
        assertThat(school.seatsTaken(course)).isZero();
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.updated", "payment.refunded");
    }

    @Test
    void itGoesBackOnce() throws Exception {
        List<Answer> answers = Rivals.race(10, rival -> request(ada, "key-" + rival));

        assertThat(answers).filteredOn(answer -> answer.at("/requestRefund/errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> code(answer).equals("NOT_REFUNDABLE")).hasSize(9);
        assertThat(database.fetchCount(REFUNDS)).isEqualTo(1);
        assertThat(school.seatsTaken(course)).isZero();
    }

    @Test
    void afterFourteenDaysThePolicyIsOver() {
        database.update(PAYMENTS).set(PAYMENTS.PAID_AT, Instant.now().minus(Duration.ofDays(14))).execute();

        assertThat(code(request(ada, "a"))).isEqualTo("OUTSIDE_POLICY");
        assertThat(database.fetchSingle(ENROLLMENTS).getStatus()).isEqualTo(EnrollmentStatus.ACTIVE);
    }

    @Test
    void whoHasDoneThirtyPercentKeepsTheCourse() {
        database.update(ENROLLMENTS).set(ENROLLMENTS.PROGRESS_PERCENTAGE, new BigDecimal("30.00")).execute();
        assertThat(code(request(ada, "a"))).isEqualTo("OUTSIDE_POLICY");

        database.update(ENROLLMENTS).set(ENROLLMENTS.PROGRESS_PERCENTAGE, new BigDecimal("29.99")).execute();
        assertThat(request(ada, "a").at("/requestRefund/errors")).isEmpty();
    }

    @Test
    void aCashierGivesBackWhateverThePolicySays() {
        database.update(PAYMENTS).set(PAYMENTS.PAID_AT, Instant.now().minus(Duration.ofDays(400))).execute();
        GraphClient cashier = graph.as(school.someone(), "payments:write", "payments:read");

        Answer answer = cashier.ask(REFUND, Map.of("id", TypeId.encode("payment", payment), "key", "a"));

        assertThat(answer.at("/refundPayment/payment/status").asString()).isEqualTo("REFUNDED");
        assertThat(graph.as(ada).ask(REFUND, Map.of("id", TypeId.encode("payment", payment), "key", "a")).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void somebodyElsesPaymentIsNotThere() {
        Answer others = request(school.someone(), "a");
        Answer missing = graph.as(ada).ask(REQUEST, Map.of("id", TypeId.encode("payment", school.someone()), "key", "a"));

        assertThat(code(others)).isEqualTo("NOT_FOUND");
        assertThat(others.at("/requestRefund/errors")).isEqualTo(missing.at("/requestRefund/errors"));
    }

    @Test
    void aRefundThatWasLeftOverIsMadeLater() {
        database.insertInto(REFUNDS)
                .set(REFUNDS.ID, school.someone())
                .set(REFUNDS.PAYMENT_ID, payment)
                .set(REFUNDS.AMOUNT, new BigDecimal("40.00"))
                .set(REFUNDS.CURRENCY, database.fetchSingle(PAYMENTS).getCurrency())
                .set(REFUNDS.STATUS, RefundStatus.PENDING)
                .set(REFUNDS.REQUESTED_AT, Instant.now().minus(Duration.ofMinutes(2)))
                .set(REFUNDS.UPDATED_AT, Instant.now())
                .execute();

        execution.executeLeftOver();

        assertThat(database.fetchSingle(REFUNDS).getStatus()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(school.topics()).containsExactly("payment.refunded");
    }

    private Answer request(UUID person, String key) {
        return graph.as(person).ask(REQUEST, Map.of("id", TypeId.encode("payment", payment), "key", key, "reason", "Too hard"));
    }

    private static String code(Answer answer) {
        return answer.at("/requestRefund/errors/0/code").asString("");
    }
}
