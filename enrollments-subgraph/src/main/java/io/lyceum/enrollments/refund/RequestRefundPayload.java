package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.generated.types.RequestRefundErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment that is given back, or why it is not. */
record RequestRefundPayload(@Nullable UUID paymentId, boolean isReplay, List<RequestRefundError> errors) {

    static RequestRefundPayload of(Idempotent<Refunding> refunding) {
        return switch (refunding) {
            case Idempotent.Reused<Refunding> reused -> refused(RequestRefundErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<Refunding>(Refunding.Refused(var reason), var isReplay) ->
                refused(RequestRefundErrorCode.valueOf(reason.name()));
            case Idempotent.Answered<Refunding>(Refunding.Begun begun, var isReplay) ->
                new RequestRefundPayload(begun.paymentId(), isReplay, List.of());
        };
    }

    private static RequestRefundPayload refused(RequestRefundErrorCode code) {
        return new RequestRefundPayload(null, false, List.of(RequestRefundError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record RequestRefundError(RequestRefundErrorCode code, String message, List<String> path) {

        static RequestRefundError of(RequestRefundErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> at(code, "You have no such payment.", "paymentId");
                case NOT_REFUNDABLE -> at(code, "There is no money of this payment to be given back.", "paymentId");
                case OUTSIDE_POLICY ->
                    at(code, "It was paid more than 14 days ago, or 30 % or more of the course is done.", "paymentId");
                case REASON_TOO_LONG -> at(code, "A reason has at most 500 characters.", "reason");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static RequestRefundError at(RequestRefundErrorCode code, String message, String field) {
            return new RequestRefundError(code, message, List.of("input", field));
        }
    }
}
