package io.lyceum.enrollments.refund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a payment given back.
 *
 * @param requester who
 * @param reason null where nobody gave one
 * @param isOverride whether it is anybody's payment, and the policy is not asked
 */
record RefundRequest(UUID payment, UUID requester, @Nullable String reason, boolean isOverride) {}
