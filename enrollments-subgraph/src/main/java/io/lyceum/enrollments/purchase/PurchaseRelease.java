package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.counter.SeatChange;
import io.lyceum.enrollments.coupon.CouponRedemptions;
import io.lyceum.enrollments.enrollment.EnrollmentEvents;
import io.lyceum.enrollments.gateway.PaymentProperties;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.payment.PaymentEvents;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes purchases that came to nothing: the payment fails, the enrollment is called off, its seat and the coupon's use are given back. In a
 * number of statements that does not depend on how many purchases there are. Locks payments, then enrollments, then coupons, then seats.
 */
@Service
public class PurchaseRelease {

    private static final Set<PaymentStatus> OPEN = Set.of(PaymentStatus.PENDING, PaymentStatus.PROCESSING);
    private static final String TOO_LATE = "The time to pay ran out.";
    private static final int LONGEST_REASON = 500;

    private final PaymentWriteRepository payments;
    private final PurchasedEnrollmentRepository enrollments;
    private final PurchasedSubscriptions subscriptions;
    private final CouponRedemptions coupons;
    private final CourseSeats seats;
    private final Outbox outbox;
    private final PaymentProperties properties;
    private final Clock clock;

    PurchaseRelease(
            PaymentWriteRepository payments,
            PurchasedEnrollmentRepository enrollments,
            PurchasedSubscriptions subscriptions,
            CouponRedemptions coupons,
            CourseSeats seats,
            Outbox outbox,
            PaymentProperties properties,
            Clock clock) {
        this.payments = payments;
        this.enrollments = enrollments;
        this.subscriptions = subscriptions;
        this.coupons = coupons;
        this.seats = seats;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Undoes the purchase of a payment that failed. A payment that is settled stays as it is.
     *
     * @param reason in words for the payer
     * @return whether it was undone now
     */
    @Transactional
    public boolean fail(UUID payment, String reason) {
        List<PaymentsRecord> open = payments.lock(payment).stream().filter(row -> OPEN.contains(row.getStatus())).toList();
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        release(open, shown);
        return !open.isEmpty();
    }

    /**
     * Undoes purchases whose seats were held long enough, up to a number of them.
     *
     * @return the payments
     */
    @Transactional
    List<PaymentsRecord> expire(int limit) {
        List<PaymentsRecord> expired = payments.lockExpired(clock.instant(), limit);
        release(expired, TOO_LATE);
        return expired;
    }

    /** The same for subscriptions that were not paid for as long as a seat would be held. */
    @Transactional
    List<PaymentsRecord> expireSubscriptions(int limit) {
        List<PaymentsRecord> expired = payments.lockExpiredSubscriptions(clock.instant().minus(properties.seatHold()), limit);
        release(expired, TOO_LATE);
        return expired;
    }

    private void release(List<PaymentsRecord> open, String reason) {
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Event> events = new ArrayList<>();
        List<UUID> ids = open.stream().map(PaymentsRecord::getId).toList();
        payments.fail(ids, reason, now);
        open.forEach(payment -> events.add(PaymentEvents.failed(failed(payment, now))));
        List<EnrollmentsRecord> pending = enrollments.lockPending(
                open.stream().map(PaymentsRecord::getEnrollmentId).filter(Objects::nonNull).toList());
        enrollments.cancel(pending.stream().map(EnrollmentsRecord::getId).toList(), now);
        pending.forEach(enrollment -> events.add(EnrollmentEvents.updated(cancelled(enrollment, now))));
        subscriptions.cancel(open.stream().map(PaymentsRecord::getSubscriptionId).filter(Objects::nonNull).toList(), now);
        coupons.release(ids, now);
        seats.change(pending.stream()
                .collect(Collectors.toMap(EnrollmentsRecord::getCourseId, held -> new SeatChange(0, -1), SeatChange::plus)));
        outbox.appendAll(events);
    }

    private static PaymentsRecord failed(PaymentsRecord payment, Instant now) {
        payment.setStatus(PaymentStatus.FAILED);
        payment.setVersion(payment.getVersion() + 1);
        payment.setUpdatedAt(now);
        return payment;
    }

    private static EnrollmentsRecord cancelled(EnrollmentsRecord enrollment, Instant now) {
        enrollment.setStatus(EnrollmentStatus.CANCELLED);
        enrollment.setEndedAt(now);
        enrollment.setVersion(enrollment.getVersion() + 1);
        enrollment.setUpdatedAt(now);
        return enrollment;
    }
}
