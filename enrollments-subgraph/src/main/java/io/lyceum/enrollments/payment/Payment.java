package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for an enrollment or for a subscription. What the query does not select is null.
 *
 * @param paidAt null until the money arrives
 * @param failureReason null where it did not fail
 * @param couponCode null where no coupon was redeemed
 * @param payerId the person, in the users subgraph; null only where it is not selected
 * @param enrollmentId null for a subscription's payment
 * @param subscriptionId null for an enrollment's payment
 * @param couponId null where no coupon was redeemed
 */
public record Payment(
        UUID id,
        @Nullable PaymentStatus status,
        @Nullable Money amount,
        @Nullable PaymentGateway gateway,
        @Nullable Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String failureReason,
        @Nullable String couponCode,
        @Nullable UUID payerId,
        @Nullable UUID enrollmentId,
        @Nullable UUID subscriptionId,
        @Nullable UUID couponId)
        implements Identified {}
