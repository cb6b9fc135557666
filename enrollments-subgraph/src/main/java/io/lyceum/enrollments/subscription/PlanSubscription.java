package io.lyceum.enrollments.subscription;

import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's subscription to a plan. What the query does not select is null.
 *
 * @param cancelledAt null also where it was not cancelled
 * @param planId null only where it is not selected
 * @param subscriberId the person, in the users subgraph; null only where it is not selected
 */
public record PlanSubscription(
        UUID id,
        @Nullable PlanSubscriptionStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant currentPeriodEnd,
        @Nullable Instant cancelledAt,
        @Nullable UUID planId,
        @Nullable UUID subscriberId)
        implements Identified {}
