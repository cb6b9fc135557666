package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.generated.types.RefundPaymentErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment that is given back, or why it is not. */
record RefundPaymentPayload(@Nullable UUID paymentId, boolean isReplay, List<RefundPaymentError> errors) {

    static RefundPaymentPayload of(Idempotent<Refunding> refunding) {
        return switch (refunding) {
            case Idempotent.Reused<Refunding> reused -> refused(RefundPaymentErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<Refunding>(Refunding.Refused(var reason), var isReplay) -> refused(code(reason));
            case Idempotent.Answered<Refunding>(Refunding.Begun begun, var isReplay) ->
                new RefundPaymentPayload(begun.paymentId(), isReplay, List.of());
        };
    }

    private static RefundPaymentErrorCode code(Refunding.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> RefundPaymentErrorCode.NOT_FOUND;
            case NOT_REFUNDABLE -> RefundPaymentErrorCode.NOT_REFUNDABLE;
            case REASON_TOO_LONG -> RefundPaymentErrorCode.REASON_TOO_LONG;
            case OUTSIDE_POLICY -> throw new IllegalStateException("The policy is not asked here.");
        };
    }

    private static RefundPaymentPayload refused(RefundPaymentErrorCode code) {
        return new RefundPaymentPayload(null, false, List.of(RefundPaymentError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record RefundPaymentError(RefundPaymentErrorCode code, String message, List<String> path) {

        static RefundPaymentError of(RefundPaymentErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> at(code, "There is no such payment.", "paymentId");
                case NOT_REFUNDABLE -> at(code, "There is no money of this payment to be given back.", "paymentId");
                case REASON_TOO_LONG -> at(code, "A reason has at most 500 characters.", "reason");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static RefundPaymentError at(RefundPaymentErrorCode code, String message, String field) {
            return new RefundPaymentError(code, message, List.of("input", field));
        }
    }
}
