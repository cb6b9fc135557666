package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.generated.types.ConfirmManualPaymentErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment that was confirmed, or why it was not. */
record ConfirmManualPaymentPayload(@Nullable UUID paymentId, List<ConfirmManualPaymentError> errors) {

    static ConfirmManualPaymentPayload confirmed(UUID payment) {
        return new ConfirmManualPaymentPayload(payment, List.of());
    }

    static ConfirmManualPaymentPayload refused(ConfirmManualPaymentErrorCode code) {
        return new ConfirmManualPaymentPayload(null, List.of(ConfirmManualPaymentError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record ConfirmManualPaymentError(ConfirmManualPaymentErrorCode code, String message, List<String> path) {

        static ConfirmManualPaymentError of(ConfirmManualPaymentErrorCode code) {
            String message = switch (code) {
                case NOT_FOUND -> "There is no such payment that is confirmed by hand.";
                case NOT_PENDING -> "The payment has failed or was called off: its seat is no longer held.";
            };
            return new ConfirmManualPaymentError(code, message, List.of("input", "paymentId"));
        }
    }
}
