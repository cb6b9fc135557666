package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.coupon.CouponRedemptions;
import io.lyceum.enrollments.enrollment.EnrollmentEvents;
import io.lyceum.enrollments.generated.tables.tables.records.CourseSnapshotsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.invoice.InvoiceDraft;
import io.lyceum.enrollments.invoice.InvoiceWriter;
import io.lyceum.enrollments.payment.PaymentEvents;
import io.lyceum.starter.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when money arrives. Locks payments, then enrollments or subscriptions, then coupons, then the numbers of invoices, then seats. */
@Service
public class PaymentOutcomes {

    private static final String TOO_LATE = "The subscription was called off before the money arrived.";
    private static final String SEAT_GONE = "The seat was no longer held when the money arrived.";
    private static final String COUPON_GONE = "The coupon was used up when the money arrived.";

    private final PaymentWriteRepository payments;
    private final PurchasedEnrollments enrollments;
    private final PurchasedSubscriptions subscriptions;
    private final CouponRedemptions coupons;
    private final InvoiceWriter invoices;
    private final Outbox outbox;
    private final Clock clock;

    PaymentOutcomes(
            PaymentWriteRepository payments,
            PurchasedEnrollments enrollments,
            PurchasedSubscriptions subscriptions,
            CouponRedemptions coupons,
            InvoiceWriter invoices,
            Outbox outbox,
            Clock clock) {
        this.payments = payments;
        this.enrollments = enrollments;
        this.subscriptions = subscriptions;
        this.coupons = coupons;
        this.invoices = invoices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The money for a payment has arrived: in one transaction the payment succeeds, the invoice is written and the enrollment or the subscription
     * begins. Once; whoever says so again is told the same. Money that arrives after the seat was given back takes a seat and the coupon's use again
     * if they are free, else it goes back.
     *
     * @param reference the gateway's own name of the payment; null where it has none
     */
    @Transactional
    public Settlement succeed(UUID id, @Nullable String reference) {
        Optional<PaymentsRecord> found = payments.lock(id);
        if (found.isEmpty()) {
            return Settlement.NOT_FOUND;
        }
        PaymentsRecord payment = found.get();
        if (payment.getPaidAt() != null) {
            return Settlement.SUCCEEDED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return payment.getEnrollmentId() == null
                ? beginSubscription(payment, reference, now)
                : beginEnrollment(payment, reference, now);
    }

    private Settlement beginSubscription(PaymentsRecord payment, @Nullable String reference, Instant now) {
        SubscriptionsRecord subscription = subscriptions.lock(payment.getSubscriptionId());
        settle(payment, subscriptions.title(subscription.getPlanId()), reference, now);
        if (subscriptions.begin(subscription, now)) {
            return Settlement.SUCCEEDED;
        }
        payments.insertRefund(payment, TOO_LATE, now);
        return Settlement.GIVEN_BACK;
    }

    private Settlement beginEnrollment(PaymentsRecord payment, @Nullable String reference, Instant now) {
        EnrollmentsRecord enrollment = enrollments.lock(payment.getEnrollmentId());
        CourseSnapshotsRecord course = enrollments.course(enrollment.getCourseId());
        boolean gaveCouponBack = payment.getCouponId() != null && enrollment.getStatus() == EnrollmentStatus.CANCELLED;
        boolean isCouponLeft = !gaveCouponBack || coupons.redeemAgain(payment.getCouponId(), payment.getUserId(), payment.getId());
        settle(payment, course.getTitle(), reference, now);
        if (!isCouponLeft) {
            payments.insertRefund(payment, COUPON_GONE, now);
            return Settlement.GIVEN_BACK;
        }
        if (enrollments.activate(enrollment, course, now)) {
            outbox.append(EnrollmentEvents.updated(enrollment));
            return Settlement.SUCCEEDED;
        }
        if (gaveCouponBack) {
            coupons.release(Set.of(payment.getId()), now);
        }
        payments.insertRefund(payment, SEAT_GONE, now);
        return Settlement.GIVEN_BACK;
    }

    private void settle(PaymentsRecord payment, String title, @Nullable String reference, Instant now) {
        payments.update(paid(payment, reference, now));
        invoices.write(InvoiceDraft.of(payment, title), now);
        outbox.append(PaymentEvents.succeeded(payment));
    }

    /** The gateway is at work on a payment, which may take days; its seat is held until the gateway tells what came of it. */
    @Transactional
    public void process(UUID id) {
        payments.process(id, clock.instant());
    }

    private static PaymentsRecord paid(PaymentsRecord payment, @Nullable String reference, Instant now) {
        payment.setStatus(PaymentStatus.SUCCEEDED);
        payment.setPaidAt(now);
        payment.setFailureReason(null);
        payment.setClientSecret(null);
        if (payment.getGatewayReference() == null) {
            payment.setGatewayReference(reference);
        }
        payment.setVersion(payment.getVersion() + 1);
        payment.setUpdatedAt(now);
        return payment;
    }
}
