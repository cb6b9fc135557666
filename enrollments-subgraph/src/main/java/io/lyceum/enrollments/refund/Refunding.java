package io.lyceum.enrollments.refund;

import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to get money back ended. */
sealed interface Refunding {

    /** It is given back. */
    record Begun(UUID paymentId, UUID refundId) implements Refunding {}

    /** It is not. */
    record Refused(Reason reason) implements Refunding, Refusal {}

    /** Why it is not. */
    enum Reason {
        /** There is no such payment, or none of this person's. */
        NOT_FOUND,
        /** The money has not arrived, was given back or is being given back, or there was none to pay. */
        NOT_REFUNDABLE,
        /** The policy does not allow it. */
        OUTSIDE_POLICY,
        /** The reason is too long. */
        REASON_TOO_LONG
    }
}
