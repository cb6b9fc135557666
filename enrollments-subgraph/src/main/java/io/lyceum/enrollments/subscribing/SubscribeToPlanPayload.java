package io.lyceum.enrollments.subscribing;

import io.lyceum.enrollments.generated.types.SubscribeToPlanErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The viewer's new subscription with its payment, or why there is none. */
record SubscribeToPlanPayload(
        @Nullable UUID subscriptionId, @Nullable UUID paymentId, boolean isReplay, List<SubscribeToPlanError> errors) {

    static SubscribeToPlanPayload of(Idempotent<Subscribing> subscribing) {
        return switch (subscribing) {
            case Idempotent.Reused<Subscribing> reused -> refused(SubscribeToPlanErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<Subscribing>(Subscribing.Refused(var code), var isReplay) -> refused(code);
            case Idempotent.Answered<Subscribing>(Subscribing.Subscribed(var subscription, var payment), var isReplay) ->
                new SubscribeToPlanPayload(subscription, payment, isReplay, List.of());
        };
    }

    private static SubscribeToPlanPayload refused(SubscribeToPlanErrorCode code) {
        return new SubscribeToPlanPayload(null, null, false, List.of(SubscribeToPlanError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record SubscribeToPlanError(SubscribeToPlanErrorCode code, String message, List<String> path) {

        static SubscribeToPlanError of(SubscribeToPlanErrorCode code) {
            return switch (code) {
                case PLAN_NOT_FOUND -> at(code, "There is no such plan that is offered.", "planId");
                case ALREADY_SUBSCRIBED -> at(code, "Your subscription to this plan still runs, or its payment is awaited.", "planId");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static SubscribeToPlanError at(SubscribeToPlanErrorCode code, String message, String field) {
            return new SubscribeToPlanError(code, message, List.of("input", field));
        }
    }
}
