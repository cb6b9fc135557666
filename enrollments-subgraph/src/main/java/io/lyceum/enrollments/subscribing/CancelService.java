package io.lyceum.enrollments.subscribing;

import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.CancelSubscriptionErrorCode;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets subscriptions run out. */
@Service
class CancelService {

    private static final Set<PlanSubscriptionStatus> RUNNING = Set.of(PlanSubscriptionStatus.ACTIVE, PlanSubscriptionStatus.PAST_DUE);

    private final SubscribingRepository subscriptions;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    CancelService(SubscribingRepository subscriptions, RepeatableTransaction transaction, Clock clock) {
        this.subscriptions = subscriptions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return why the subscription is not cancelled; empty if it is, now or before */
    Optional<CancelSubscriptionErrorCode> cancel(UUID id, UUID person) {
        return transaction.run(() -> subscriptions.lock(id, person)
                .map(this::cancel)
                .orElse(Optional.of(CancelSubscriptionErrorCode.NOT_FOUND)));
    }

    private Optional<CancelSubscriptionErrorCode> cancel(SubscriptionsRecord subscription) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (subscription.getStatus() == PlanSubscriptionStatus.CANCELLED) {
            return Optional.empty();
        }
        if (!RUNNING.contains(subscription.getStatus()) || !subscription.getCurrentPeriodEnd().isAfter(now)) {
            return Optional.of(CancelSubscriptionErrorCode.NOT_RUNNING);
        }
        subscription.setStatus(PlanSubscriptionStatus.CANCELLED);
        subscription.setCancelledAt(now);
        subscription.setVersion(subscription.getVersion() + 1);
        subscription.setUpdatedAt(now);
        subscriptions.update(subscription);
        return Optional.empty();
    }
}
