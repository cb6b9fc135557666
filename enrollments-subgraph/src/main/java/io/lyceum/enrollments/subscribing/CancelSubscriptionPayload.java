package io.lyceum.enrollments.subscribing;

import io.lyceum.enrollments.generated.types.CancelSubscriptionErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscription, or why it is not cancelled. */
record CancelSubscriptionPayload(@Nullable UUID subscriptionId, List<CancelSubscriptionError> errors) {

    static CancelSubscriptionPayload cancelled(UUID subscription) {
        return new CancelSubscriptionPayload(subscription, List.of());
    }

    static CancelSubscriptionPayload refused(CancelSubscriptionErrorCode code) {
        return new CancelSubscriptionPayload(null, List.of(CancelSubscriptionError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record CancelSubscriptionError(CancelSubscriptionErrorCode code, String message, List<String> path) {

        static CancelSubscriptionError of(CancelSubscriptionErrorCode code) {
            String message = switch (code) {
                case NOT_FOUND -> "You have no such subscription.";
                case NOT_RUNNING -> "It has not begun, or has run out.";
            };
            return new CancelSubscriptionError(code, message, List.of("input", "planSubscriptionId"));
        }
    }
}
