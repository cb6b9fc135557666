package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.gateway.PaymentProperties;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.ConfirmManualPaymentErrorCode;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.starter.database.RepeatableTransaction;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Confirms payments by hand, where that is switched on. */
@Service
class ManualPaymentService {

    private final PaymentWriteRepository payments;
    private final PaymentOutcomes outcomes;
    private final PaymentProperties properties;
    private final RepeatableTransaction transaction;

    ManualPaymentService(
            PaymentWriteRepository payments,
            PaymentOutcomes outcomes,
            PaymentProperties properties,
            RepeatableTransaction transaction) {
        this.payments = payments;
        this.outcomes = outcomes;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** @return why the payment is not confirmed; empty if it is, now or before */
    Optional<ConfirmManualPaymentErrorCode> confirm(UUID id) {
        Optional<PaymentsRecord> payment =
                payments.find(id).filter(found -> properties.manualConfirmation() && found.getGateway() == PaymentGateway.MANUAL);
        if (payment.isEmpty()) {
            return Optional.of(ConfirmManualPaymentErrorCode.NOT_FOUND);
        }
        if (hasEnded(payment.get().getStatus())) {
            return Optional.of(ConfirmManualPaymentErrorCode.NOT_PENDING);
        }
        // One that fails from here on is money that arrives late, which is dealt with like any other.
        transaction.run(() -> outcomes.succeed(id, null));
        return Optional.empty();
    }

    private static boolean hasEnded(PaymentStatus status) {
        return status == PaymentStatus.FAILED || status == PaymentStatus.CANCELLED;
    }
}
