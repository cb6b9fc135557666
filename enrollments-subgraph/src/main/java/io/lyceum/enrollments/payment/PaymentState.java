package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as its events tell it; the names of the components are the contract's. */
record PaymentState(
        String id,
        String userId,
        @Nullable String enrollmentId,
        @Nullable String subscriptionId,
        PaymentStatus status,
        BigDecimal amount,
        String currency) {

    private static final int DECIMALS = 2;

    static PaymentState of(PaymentsRecord row) {
        return new PaymentState(
                TypeId.encode(PaymentEvents.AGGREGATE, row.getId()),
                TypeId.encode("user", row.getUserId()),
                encode("enrollment", row.getEnrollmentId()),
                encode("plan_subscription", row.getSubscriptionId()),
                row.getStatus(),
                row.getAmount().setScale(DECIMALS),
                row.getCurrency().getCurrencyCode());
    }

    private static @Nullable String encode(String prefix, @Nullable UUID key) {
        return key == null ? null : TypeId.encode(prefix, key);
    }
}
