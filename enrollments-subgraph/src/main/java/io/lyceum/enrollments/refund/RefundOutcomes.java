package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.gateway.GatewayRefund;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.payment.PaymentEvents;
import io.lyceum.starter.event.Outbox;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a gateway tells what became of a refund. Locks the payment, then the refund. */
@Service
public class RefundOutcomes {

    private final RefundWriteRepository refunds;
    private final Outbox outbox;
    private final Clock clock;

    RefundOutcomes(RefundWriteRepository refunds, Outbox outbox, Clock clock) {
        this.refunds = refunds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The gateway tells where a refund stands; one that is not ours, and one that is settled, stays as it is. */
    @Transactional
    public void settle(UUID id, GatewayRefund answer) {
        refunds.find(id).ifPresent(refund -> settle(refund, answer));
    }

    private void settle(RefundsRecord seen, GatewayRefund answer) {
        PaymentsRecord payment = refunds.lockPayment(seen.getPaymentId()).orElseThrow();
        RefundsRecord refund = refunds.lock(seen.getId()).orElseThrow();
        if (refund.getStatus() != RefundStatus.PENDING) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        refund.setGatewayReference(answer.reference());
        refund.setUpdatedAt(now);
        switch (answer.outcome()) {
            case PENDING -> refunds.update(refund);
            case FAILED -> {
                refund.setStatus(RefundStatus.FAILED);
                refunds.update(refund);
            }
            case SUCCEEDED -> {
                refund.setStatus(RefundStatus.SUCCEEDED);
                refund.setRefundedAt(now);
                refunds.update(refund);
                giveBack(payment, refund.getAmount(), now);
            }
        }
    }

    private void giveBack(PaymentsRecord payment, BigDecimal amount, Instant now) {
        if (payment.getStatus() != PaymentStatus.SUCCEEDED || amount.compareTo(payment.getAmount()) < 0) {
            return;
        }
        payment.setStatus(PaymentStatus.REFUNDED);
        payment.setVersion(payment.getVersion() + 1);
        payment.setUpdatedAt(now);
        refunds.update(payment);
        outbox.append(PaymentEvents.refunded(payment));
    }
}
