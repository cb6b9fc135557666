package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.certificate.CertificateRevoking;
import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.enrollment.EnrollmentEvents;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.purchase.PurchasedSubscriptions;
import io.lyceum.enrollments.refund.Refunding.Begun;
import io.lyceum.enrollments.refund.Refunding.Reason;
import io.lyceum.enrollments.refund.Refunding.Refused;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.Idempotent.Answered;
import io.lyceum.starter.idempotency.IdempotentMutation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides what is given back. Locks the payment, then the enrollment, its certificate and its seat, or the subscription. */
@Service
class RefundService {

    private static final Set<EnrollmentStatus> BEGUN = Set.of(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);
    private static final int LONGEST_REASON = 500;

    private final RefundWriteRepository refunds;
    private final RefundExecution execution;
    private final CertificateRevoking certificates;
    private final PurchasedSubscriptions subscriptions;
    private final CourseSeats seats;
    private final Outbox outbox;
    private final IdempotentMutation mutations;
    private final Clock clock;

    RefundService(
            RefundWriteRepository refunds,
            RefundExecution execution,
            CertificateRevoking certificates,
            PurchasedSubscriptions subscriptions,
            CourseSeats seats,
            Outbox outbox,
            IdempotentMutation mutations,
            Clock clock) {
        this.refunds = refunds;
        this.execution = execution;
        this.certificates = certificates;
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.outbox = outbox;
        this.mutations = mutations;
        this.clock = clock;
    }

    /**
     * Notes in one transaction that a payment is given back and ends the enrollment with its certificate, or the subscription; then asks the
     * gateway, which may have to be asked again later.
     *
     * @param mutation its name in the schema, to which the key belongs
     */
    Idempotent<Refunding> refund(String mutation, String key, Object input, RefundRequest request) {
        Idempotent<Refunding> refunding =
                mutations.run(request.requester(), mutation, key, input, Begun.class, () -> decide(request));
        if (refunding instanceof Answered<Refunding>(Begun(var payment, var refund), var isReplay)) {
            execution.execute(refund);
        }
        return refunding;
    }

    private Refunding decide(RefundRequest request) {
        if (request.reason() != null && request.reason().length() > LONGEST_REASON) {
            return new Refused(Reason.REASON_TOO_LONG);
        }
        Optional<PaymentsRecord> found = refunds.lockPayment(request.payment())
                .filter(payment -> request.isOverride() || payment.getUserId().equals(request.requester()));
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_FOUND);
        }
        PaymentsRecord payment = found.get();
        if (!isRefundable(payment)) {
            return new Refused(Reason.NOT_REFUNDABLE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EnrollmentsRecord enrollment = payment.getEnrollmentId() == null ? null : refunds.lockEnrollment(payment.getEnrollmentId());
        if (!request.isOverride() && !isWithinPolicy(payment, enrollment, now)) {
            return new Refused(Reason.OUTSIDE_POLICY);
        }
        UUID refund = refunds.insert(payment, request, now);
        end(enrollment, request.requester(), now);
        if (payment.getSubscriptionId() != null) {
            subscriptions.endNow(payment.getSubscriptionId(), now);
        }
        return new Begun(payment.getId(), refund);
    }

    private boolean isRefundable(PaymentsRecord payment) {
        boolean canBeReached = payment.getGateway() == PaymentGateway.MANUAL || payment.getGatewayReference() != null;
        return payment.getStatus() == PaymentStatus.SUCCEEDED
                && payment.getAmount().signum() > 0
                && canBeReached
                && !refunds.isBegun(payment.getId());
    }

    /** What a subscription costs is not given back by the policy. */
    private static boolean isWithinPolicy(PaymentsRecord payment, @Nullable EnrollmentsRecord enrollment, Instant now) {
        return enrollment != null && RefundPolicy.allows(payment.getPaidAt(), enrollment.getProgressPercentage(), now);
    }

    /** Ends an enrollment that has begun; one that has ended before stays as it ended. */
    private void end(@Nullable EnrollmentsRecord enrollment, UUID requester, Instant now) {
        if (enrollment == null || !BEGUN.contains(enrollment.getStatus())) {
            return;
        }
        // Nobody else is certified: their certificates would be looked for in vain.
        boolean mayBeCertified = enrollment.getStatus() == EnrollmentStatus.COMPLETED;
        enrollment.setStatus(EnrollmentStatus.REFUNDED);
        enrollment.setEndedAt(now);
        enrollment.setVersion(enrollment.getVersion() + 1);
        enrollment.setUpdatedAt(now);
        refunds.update(enrollment);
        outbox.append(EnrollmentEvents.updated(enrollment));
        if (mayBeCertified) {
            certificates.revoke(enrollment.getId(), CertificateRevocationReason.PAYMENT_REVERSED, requester, now);
        }
        seats.release(enrollment.getCourseId());
    }
}
