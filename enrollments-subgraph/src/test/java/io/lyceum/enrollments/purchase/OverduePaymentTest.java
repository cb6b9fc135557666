package io.lyceum.enrollments.purchase;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.webhook.StripeStub;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Payments that Stripe is at work on, and of which it never tells the end. */
@SubgraphTest
@Import(School.class)
class OverduePaymentTest {

    private static final StripeStub STRIPE = new StripeStub();

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @Autowired
    private OverduePayments overdue;

    private UUID course;
    private String intent;

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("lyceum.payments.gateway", () -> "STRIPE");
        properties.add("lyceum.payments.schedules-enabled", () -> "false");
        properties.add("lyceum.payments.stripe.secret-key", () -> StripeStub.SECRET_KEY);
        properties.add("lyceum.payments.stripe.base-url", STRIPE::address);
    }

    @BeforeEach
    void aPaymentIsProcessed() {
        school.removeAll();
        STRIPE.reset();
        course = school.course(1, "40.00");
        EnrollOperation.enroll(graph.as(school.person("Ada")), course, null, "a");
        intent = database.fetchSingle(PAYMENTS).getGatewayReference();
        processingSince(Duration.ofDays(4));
    }

    @Test
    void moneyThatHasArrivedBeginsTheEnrollment() {
        STRIPE.move(intent, "succeeded");

        overdue.ask();

        assertThat(enrollment()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(payment()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.success", "enrollment.updated");
    }

    @Test
    void whatCameToNothingGivesItsSeatBack() {
        STRIPE.move(intent, "requires_payment_method");

        overdue.ask();

        assertThat(enrollment()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(payment()).isEqualTo(PaymentStatus.FAILED);
        assertThat(school.seatsTaken(course)).isZero();
        assertThat(STRIPE.cancelled()).containsExactly(intent);
    }

    @Test
    void whatIsStillProcessedKeepsItsSeatAndIsAskedForAgainLater() {
        STRIPE.move(intent, "processing");
        overdue.ask();
        STRIPE.move(intent, "succeeded");
        overdue.ask();
        assertThat(enrollment()).as("asked for a moment ago").isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(school.seatsTaken(course)).isEqualTo(1);

        database.update(PAYMENTS).set(PAYMENTS.ASKED_AT, Instant.now().minus(Duration.ofHours(2))).execute();
        overdue.ask();

        assertThat(enrollment()).isEqualTo(EnrollmentStatus.ACTIVE);
    }

    @Test
    void nobodyIsAskedBeforeTheirTimeOrWhileStripeIsAway() {
        STRIPE.move(intent, "succeeded");
        processingSince(Duration.ofDays(2));
        overdue.ask();
        assertThat(enrollment()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);

        processingSince(Duration.ofDays(4));
        STRIPE.goAway();
        overdue.ask();

        assertThat(enrollment()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(payment()).isEqualTo(PaymentStatus.PROCESSING);
    }

    private void processingSince(Duration duration) {
        database.update(PAYMENTS)
                .set(PAYMENTS.STATUS, PaymentStatus.PROCESSING)
                .set(PAYMENTS.UPDATED_AT, Instant.now().minus(duration))
                .execute();
    }

    private EnrollmentStatus enrollment() {
        return database.fetchSingle(ENROLLMENTS).getStatus();
    }

    private PaymentStatus payment() {
        return database.fetchSingle(PAYMENTS).getStatus();
    }
}
