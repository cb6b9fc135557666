package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to whoever paid. What the query does not select is null.
 *
 * @param reason null also where nobody gave one
 * @param failureReason null unless it failed
 * @param refundedAt null until the money went back
 */
record Refund(
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable RefundStatus status,
        @Nullable String failureReason,
        @Nullable Instant requestedAt,
        @Nullable Instant refundedAt) {}
