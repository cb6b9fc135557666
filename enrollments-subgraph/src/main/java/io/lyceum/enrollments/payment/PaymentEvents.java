package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.starter.event.Event;

/**
 * Makes the events of payments from their rows, as they are after the change that is told: with the version and the time of it
 * ({@code updated_at}).
 */
public final class PaymentEvents {

    static final String AGGREGATE = "payment";

    private PaymentEvents() {}

    /** The money arrived. */
    public static Event succeeded(PaymentsRecord row) {
        return of("payment.success", row);
    }

    /** The gateway refused, or the time ran out. */
    public static Event failed(PaymentsRecord row) {
        return of("payment.failed", row);
    }

    /** All of the money went back. */
    public static Event refunded(PaymentsRecord row) {
        return of("payment.refunded", row);
    }

    /** Where a settled payment stands, on the topic on which that was told first. */
    static Event state(PaymentsRecord row) {
        if (row.getStatus() == PaymentStatus.SUCCEEDED) {
            return succeeded(row);
        }
        return row.getStatus() == PaymentStatus.REFUNDED ? refunded(row) : failed(row);
    }

    private static Event of(String topic, PaymentsRecord row) {
        int version = row.getVersion() == null ? 0 : row.getVersion();
        return new Event(topic, AGGREGATE, row.getId(), version, row.getUpdatedAt(), PaymentState.of(row));
    }
}
