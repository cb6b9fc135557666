package io.lyceum.enrollments.subscribing;

import io.lyceum.enrollments.generated.types.SubscribeToPlanErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to subscribe ended. */
sealed interface Subscribing {

    /** There is a subscription, and a payment for it. */
    record Subscribed(UUID subscriptionId, UUID paymentId) implements Subscribing {}

    /** There is none. */
    record Refused(SubscribeToPlanErrorCode code) implements Subscribing, Refusal {}
}
