package io.lyceum.enrollments.refund;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.CertificateStatus;
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

    private static final String REVOKE = """
            mutation ($id: ID!) {
              revokeCertificate(input: { certificateId: $id, reasonCode: ACADEMIC_MISCONDUCT }) { certificate { status } errors { code } }
            }
            """;

    private static final String VERIFY = "query ($code: String!) { certificateByCode(code: $code) { status revocation { reasonCode } } }";

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
    void whoGetsTheMoneyBackLosesTheCertificateAndWhoeverVerifiesItLearnsWhy() {
        UUID certificate = certified();
        UUID cashier = school.someone();

        refund(cashier, "a");

        Answer told = graph.ask(VERIFY, Map.of("code", School.codeOf(certificate)));
        assertThat(told.at("/certificateByCode").toString())
                .isEqualTo("{\"status\":\"REVOKED\",\"revocation\":{\"reasonCode\":\"PAYMENT_REVERSED\"}}");
        assertThat(database.fetchSingle(CERTIFICATES).getRevokedBy()).isEqualTo(cashier);
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.updated", "certificate.revoked", "payment.refunded");
    }

    @Test
    void aCertificateThatWasRevokedBeforeKeepsItsReason() {
        UUID certificate = certified();
        revoke(certificate);

        refund(school.someone(), "a");

        assertThat(database.fetchSingle(CERTIFICATES).getRevocationReason()).isEqualTo(CertificateRevocationReason.ACADEMIC_MISCONDUCT);
        assertThat(school.topics()).containsOnlyOnce("certificate.revoked");
    }

    @Test
    void whoeverElseRevokesAtTheSameTimeItIsRevokedAndToldOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            adaHasPaid();
            UUID certificate = certified();

            List<Answer> answers =
                    Rivals.race(8, rival -> rival % 2 == 0 ? revoke(certificate) : refund(school.someone(), "key-" + rival));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.errors()).isEmpty());
            assertThat(database.fetchSingle(CERTIFICATES).getVersion()).isEqualTo(2);
            assertThat(database.fetchSingle(ENROLLMENTS).getStatus()).isEqualTo(EnrollmentStatus.REFUNDED);
            assertThat(school.topics()).containsOnlyOnce("certificate.revoked", "enrollment.updated", "payment.refunded");
        }
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

    /** The certificate of Ada, who has completed the course. */
    private UUID certified() {
        UUID enrollment = database.fetchSingle(ENROLLMENTS).getId();
        database.update(ENROLLMENTS).set(ENROLLMENTS.STATUS, EnrollmentStatus.COMPLETED).execute();
        return school.certify(enrollment, CertificateStatus.VALID);
    }

    private Answer refund(UUID cashier, String key) {
        return graph.as(cashier, "payments:write", "payments:read").ask(REFUND, Map.of("id", TypeId.encode("payment", payment), "key", key));
    }

    private Answer revoke(UUID certificate) {
        return graph.as(school.someone(), "certificates:read", "certificates:write")
                .ask(REVOKE, Map.of("id", TypeId.encode("certificate", certificate)));
    }

    private Answer request(UUID person, String key) {
        return graph.as(person).ask(REQUEST, Map.of("id", TypeId.encode("payment", payment), "key", key, "reason", "Too hard"));
    }

    private static String code(Answer answer) {
        return answer.at("/requestRefund/errors/0/code").asString("");
    }
}
