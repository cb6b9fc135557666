package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.PlanInterval;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Subscriptions that begin because they were paid for, in the caller's transaction. */
@Component
public class PurchasedSubscriptions {

    private final PurchasedSubscriptionRepository subscriptions;

    PurchasedSubscriptions(PurchasedSubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** The end of a period of a plan, by the calendar. */
    public static Instant end(Instant start, PlanInterval interval) {
        ZonedDateTime from = start.atZone(ZoneOffset.UTC);
        return (switch (interval) {
            case MONTH -> from.plusMonths(1);
            case YEAR -> from.plusYears(1);
        }).toInstant();
    }

    /** A subscription, locked until the transaction ends. */
    SubscriptionsRecord lock(UUID id) {
        return subscriptions.lock(id);
    }

    /** What the invoice calls a plan. */
    String title(UUID plan) {
        return subscriptions.plan(plan).getName();
    }

    /**
     * Lets a locked subscription begin, with a period that is counted from now; one that has begun before goes on for another period.
     *
     * @return false if it has ended, or was called off
     */
    boolean begin(SubscriptionsRecord subscription, Instant now) {
        if (subscription.getStatus() == PlanSubscriptionStatus.EXPIRED) {
            return false;
        }
        boolean isFirst = subscription.getStatus() == PlanSubscriptionStatus.PENDING_PAYMENT;
        Instant start = isFirst ? now : subscription.getCurrentPeriodEnd();
        subscription.setStartedAt(isFirst ? now : subscription.getStartedAt());
        subscription.setStatus(
                subscription.getStatus() == PlanSubscriptionStatus.CANCELLED ? PlanSubscriptionStatus.CANCELLED : PlanSubscriptionStatus.ACTIVE);
        subscription.setCurrentPeriodStart(start);
        subscription.setCurrentPeriodEnd(end(start, subscriptions.plan(subscription.getPlanId()).getBillingInterval()));
        subscription.setVersion(subscription.getVersion() + 1);
        subscription.setUpdatedAt(now);
        subscriptions.update(subscription);
        return true;
    }

    /** Ends a subscription whose money goes back; the enrollments that it covers end with the next sweep. One that has ended stays as it ended. */
    public void endNow(UUID id, Instant now) {
        SubscriptionsRecord subscription = subscriptions.lock(id);
        if (subscription.getStatus() == PlanSubscriptionStatus.EXPIRED) {
            return;
        }
        subscription.setStatus(PlanSubscriptionStatus.EXPIRED);
        subscription.setEndedAt(now);
        if (subscription.getCurrentPeriodStart().isAfter(now)) {
            subscription.setCurrentPeriodStart(now);
        }
        if (subscription.getCurrentPeriodEnd().isAfter(now)) {
            subscription.setCurrentPeriodEnd(now);
        }
        subscription.setVersion(subscription.getVersion() + 1);
        subscription.setUpdatedAt(now);
        subscriptions.update(subscription);
    }

    /** Calls off those of some subscriptions that were not paid for. */
    void cancel(Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            subscriptions.cancel(ids, now);
        }
    }
}
