package io.lyceum.enrollments.purchase;

import static io.lyceum.enrollments.EnrollOperation.codes;
import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_REDEMPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.LostDeadlock;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Buying a place, where a person says that the money has arrived. */
@SubgraphTest
@Import({School.class, Shop.class})
class ManualPurchaseTest {

    private static final String CONFIRM = """
            mutation ($id: ID!) {
              confirmManualPayment(input: { paymentId: $id }) {
                payment { status paidAt invoice { number total { amount } lines { description } } enrollment { status seatHeldUntil } }
                errors { code path }
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
    private PaymentOutcomes outcomes;

    @Autowired
    private TransactionOperations transactions;

    private GraphClient cashier;
    private UUID ada;

    @BeforeEach
    void nothingIsSold() {
        school.removeAll();
        ada = school.person("Ada");
        cashier = graph.as(school.someone(), "payments:write", "payments:read", "enrollments:read");
    }

    @Test
    void aSeatIsHeldWhileTheMoneyIsAwaited() {
        UUID course = school.course(1, "40.00");

        Answer answer = enroll(ada, course);

        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("PENDING_PAYMENT");
        assertThat(answer.at("/enrollInCourse/enrollment/payment/status").asString()).isEqualTo("PENDING");
        assertThat(answer.at("/enrollInCourse/enrollment/payment/amount/amount").asString()).isEqualTo("40.00");
        var counts = database.fetchSingle(COURSE_COUNTERS);
        assertThat(counts.getSeatsTaken()).isEqualTo(1);
        assertThat(counts.getEnrollmentCount()).isZero();
        assertThat(database.fetchSingle(ENROLLMENTS).getSeatHeldUntil())
                .isBetween(Instant.now().plus(Duration.ofMinutes(29)), Instant.now().plus(Duration.ofMinutes(31)));
        assertThat(codes(enroll(school.someone(), course))).containsExactly("COURSE_FULL");
        assertThat(school.topics()).containsExactly("enrollment.created");
    }

    @Test
    void theEnrollmentBeginsAndIsInvoicedOnceWhenTheMoneyArrives() throws Exception {
        UUID course = school.course(1, "40.00");
        UUID payment = EnrollOperation.payment(enroll(ada, course));

        List<Answer> answers = Rivals.race(10, rival -> confirm(payment));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/confirmManualPayment/payment/status").asString()).isEqualTo("SUCCEEDED");
            assertThat(answer.at("/confirmManualPayment/payment/enrollment/status").asString()).isEqualTo("ACTIVE");
            assertThat(answer.at("/confirmManualPayment/payment/invoice/number").asString())
                    .isEqualTo("INV-%s-00001".formatted(Year.now(ZoneOffset.UTC)));
            assertThat(answer.at("/confirmManualPayment/payment/invoice/lines/0/description").asString()).isEqualTo("Engines");
        });
        assertThat(database.fetchSingle(INVOICES).getBuyerName()).isEqualTo("Ada");
        assertThat(database.fetchSingle(ENROLLMENTS).getVersion()).isEqualTo(1);
        assertThat(database.fetchSingle(COURSE_COUNTERS).getEnrollmentCount()).isEqualTo(1);
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.success", "enrollment.updated");
    }

    @Test
    void aConfirmationThatLosesADeadlockIsConfirmedAllTheSame() throws Exception {
        UUID payment = EnrollOperation.payment(enroll(ada, school.course(1, "40.00")));
        UUID enrollment = database.fetchSingle(ENROLLMENTS).getId();

        Answer answer = LostDeadlock.in(
                () -> confirm(payment), database, transactions, row("payments", payment), row("enrollments", enrollment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/confirmManualPayment/payment/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(database.fetchCount(INVOICES)).isEqualTo(1);
    }

    @Test
    void invoicesAreNumberedWithoutGaps() throws Exception {
        UUID course = school.course(null, "40.00");
        List<UUID> payments = Rivals.race(12, rival -> EnrollOperation.payment(enroll(school.someone(), course)));

        assertThat(Rivals.race(12, rival -> confirm(payments.get(rival)))).allSatisfy(answer -> assertThat(answer.errors()).isEmpty());

        assertThat(database.select(INVOICES.NUMBER).from(INVOICES).orderBy(INVOICES.NUMBER).fetch(INVOICES.NUMBER))
                .hasSize(12)
                .first().asString().endsWith("-00001");
        assertThat(database.select(INVOICES.NUMBER).from(INVOICES).orderBy(INVOICES.NUMBER).fetch(INVOICES.NUMBER))
                .last().asString().endsWith("-00012");
    }

    @Test
    void whatIsNotPaidInTimeIsUndone() {
        UUID coupon = shop.coupon();
        UUID course = school.course(1, "40.00");
        EnrollOperation.enroll(graph.as(ada), course, Shop.codeOf(coupon), "a");

        database.update(ENROLLMENTS).set(ENROLLMENTS.SEAT_HELD_UNTIL, Instant.now().minusSeconds(1)).execute();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(database.fetchSingle(ENROLLMENTS).getStatus()).isEqualTo(EnrollmentStatus.CANCELLED));
        var payment = database.fetchSingle(PAYMENTS);
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.getFailureReason()).isEqualTo("The time to pay ran out.");
        assertThat(database.fetchSingle(ENROLLMENTS).getEndedAt()).isNotNull();
        assertThat(school.seatsTaken(course)).isZero();
        assertThat(database.fetchSingle(COUPONS, COUPONS.ID.eq(coupon)).getUsedCount()).isZero();
        assertThat(database.fetchSingle(COUPON_REDEMPTIONS).getReleasedAt()).isNotNull();
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.failed", "enrollment.updated");
        assertThat(confirm(payment.getId()).at("/confirmManualPayment/errors/0/code").asString()).isEqualTo("NOT_PENDING");
        assertThat(codes(EnrollOperation.enroll(graph.as(ada), course, Shop.codeOf(coupon), "b"))).as("anew").isEmpty();
    }

    @Test
    void manyHoldsEndTogetherInFewStatements() throws Exception {
        UUID course = school.course(null, "40.00");
        UUID other = school.course(null, "40.00");
        Rivals.race(30, rival -> enroll(school.someone(), rival % 3 == 0 ? course : other));

        database.update(ENROLLMENTS).set(ENROLLMENTS.SEAT_HELD_UNTIL, Instant.now().minusSeconds(1)).execute();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(school.seatsTaken(course) + school.seatsTaken(other)).isZero());
        assertThat(database.fetchCount(PAYMENTS, PAYMENTS.STATUS.eq(PaymentStatus.FAILED))).isEqualTo(30);
    }

    @Test
    void moneyThatArrivesLateTakesASeatAgainIfOneIsFree() {
        UUID course = school.course(1, "40.00");
        UUID payment = EnrollOperation.payment(enroll(ada, course));
        expire();

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.SUCCEEDED);

        var enrollment = database.fetchSingle(ENROLLMENTS);
        assertThat(enrollment.getStatus()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(enrollment.getEndedAt()).isNull();
        assertThat(enrollment.getVersion()).isEqualTo(2);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
    }

    @Test
    void moneyThatArrivesLateGoesBackIfTheSeatIsGone() {
        UUID course = school.course(1, "40.00");
        UUID payment = EnrollOperation.payment(enroll(ada, course));
        expire();
        enroll(school.someone(), course);

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.GIVEN_BACK);

        var enrollment = database.fetchSingle(ENROLLMENTS, ENROLLMENTS.USER_ID.eq(ada));
        assertThat(enrollment.getStatus()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(enrollment.getVersion()).isEqualTo(1);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
        assertThat(database.fetchSingle(REFUNDS).getStatus()).isEqualTo(RefundStatus.PENDING);
        assertThat(database.fetchSingle(PAYMENTS, PAYMENTS.ID.eq(payment)).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void moneyThatArrivesLateUsesItsCouponAgain() {
        UUID coupon = shop.coupon();
        UUID payment = reduced(ada, school.course(1, "40.00"), coupon);
        expire();

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.SUCCEEDED);

        assertThat(usedCount(coupon)).isEqualTo(1);
        assertThat(database.fetchSingle(COUPON_REDEMPTIONS).getReleasedAt()).isNull();
    }

    @Test
    void moneyThatArrivesLateGoesBackIfItsCouponIsUsedUp() {
        UUID coupon = shop.coupon();
        database.update(COUPONS).set(COUPONS.USAGE_LIMIT, 1).execute();
        UUID course = school.course(null, "40.00");
        UUID payment = reduced(ada, course, coupon);
        expire();
        reduced(school.someone(), course, coupon);

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.GIVEN_BACK);

        assertThat(usedCount(coupon)).isEqualTo(1);
        assertThat(database.fetchSingle(ENROLLMENTS, ENROLLMENTS.USER_ID.eq(ada)).getStatus()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(database.fetchSingle(REFUNDS).getReason()).isEqualTo("The coupon was used up when the money arrived.");
    }

    @Test
    void moneyThatArrivesLateGoesBackIfItsPayerHasUsedTheCouponAsOftenAsTheyMay() {
        UUID coupon = shop.coupon();
        database.update(COUPONS).set(COUPONS.USAGE_LIMIT_PER_USER, 1).execute();
        UUID payment = reduced(ada, school.course(null, "40.00"), coupon);
        expire();
        reduced(ada, school.course(null, "40.00"), coupon);

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.GIVEN_BACK);

        assertThat(usedCount(coupon)).isEqualTo(1);
    }

    @Test
    void whereTheSeatIsGoneTheCouponIsNotUsed() {
        UUID coupon = shop.coupon();
        UUID course = school.course(1, "40.00");
        UUID payment = reduced(ada, course, coupon);
        expire();
        enroll(school.someone(), course);

        assertThat(outcomes.succeed(payment, null)).isEqualTo(Settlement.GIVEN_BACK);

        assertThat(usedCount(coupon)).isZero();
        assertThat(database.fetchSingle(COUPON_REDEMPTIONS).getReleasedAt()).isNotNull();
    }

    @Test
    void heldSeatsAreNeverMoreThanThereAre() throws Exception {
        UUID course = school.course(5, "40.00");

        List<Answer> answers =
                Rivals.race(40, rival -> EnrollOperation.enrollPersistently(graph.as(school.someone()), course, null, "a"));

        assertThat(answers).filteredOn(answer -> codes(answer).isEmpty()).hasSize(5);
        assertThat(school.seatsTaken(course)).isEqualTo(5);
        assertThat(database.fetchCount(PAYMENTS)).isEqualTo(5);
    }

    @Test
    void onlyACashierConfirms() {
        UUID payment = EnrollOperation.payment(enroll(ada, school.course(null, "40.00")));

        assertThat(graph.as(ada).ask(CONFIRM, Map.of("id", TypeId.encode("payment", payment))).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(confirm(school.someone()).at("/confirmManualPayment/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    private void expire() {
        database.update(ENROLLMENTS).set(ENROLLMENTS.SEAT_HELD_UNTIL, Instant.now().minusSeconds(1)).execute();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(database.fetchSingle(ENROLLMENTS).getStatus()).isEqualTo(EnrollmentStatus.CANCELLED));
    }

    private static String row(String table, UUID id) {
        return "%s WHERE id = UUID_TO_BIN('%s')".formatted(table, id);
    }

    private UUID reduced(UUID learner, UUID course, UUID coupon) {
        return EnrollOperation.payment(EnrollOperation.enroll(graph.as(learner), course, Shop.codeOf(coupon), course.toString()));
    }

    private int usedCount(UUID coupon) {
        return database.fetchSingle(COUPONS, COUPONS.ID.eq(coupon)).getUsedCount();
    }

    private Answer confirm(UUID payment) {
        return cashier.ask(CONFIRM, Map.of("id", TypeId.encode("payment", payment)));
    }

    private Answer enroll(UUID learner, UUID course) {
        return EnrollOperation.enroll(graph.as(learner), course, null, "a");
    }
}
