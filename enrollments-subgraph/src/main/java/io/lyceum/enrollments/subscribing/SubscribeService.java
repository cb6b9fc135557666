package io.lyceum.enrollments.subscribing;

import io.lyceum.enrollments.generated.tables.tables.records.PlansRecord;
import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.enrollments.generated.types.SubscribeToPlanErrorCode;
import io.lyceum.enrollments.generated.types.SubscribeToPlanInput;
import io.lyceum.enrollments.money.Money;
import io.lyceum.enrollments.purchase.CheckoutService;
import io.lyceum.enrollments.purchase.Purchase;
import io.lyceum.enrollments.purchase.PurchaseService;
import io.lyceum.enrollments.purchase.PurchasedSubscriptions;
import io.lyceum.enrollments.subscribing.Subscribing.Refused;
import io.lyceum.enrollments.subscribing.Subscribing.Subscribed;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.Idempotent.Answered;
import io.lyceum.starter.idempotency.IdempotentMutation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Subscribes whoever asks. */
@Service
class SubscribeService {

    private final SubscribingRepository subscriptions;
    private final PurchaseService purchases;
    private final CheckoutService checkouts;
    private final IdempotentMutation mutations;
    private final Clock clock;

    SubscribeService(
            SubscribingRepository subscriptions,
            PurchaseService purchases,
            CheckoutService checkouts,
            IdempotentMutation mutations,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.purchases = purchases;
        this.checkouts = checkouts;
        this.mutations = mutations;
        this.clock = clock;
    }

    /**
     * Subscribes a person, in one transaction; the payment is begun at its gateway afterwards, and again whenever the same key asks while the
     * gateway has not been reached.
     */
    Idempotent<Subscribing> subscribe(UUID person, SubscribeToPlanInput input) {
        UUID plan = TypeId.parse("plan", input.getPlanId());
        Idempotent<Subscribing> subscribing = mutations.run(
                person, "subscribeToPlan", input.getIdempotencyKey(), input, Subscribed.class, () -> decide(person, plan));
        if (subscribing instanceof Answered<Subscribing>(Subscribed(var subscription, var payment), var isReplay)) {
            checkouts.begin(payment);
        }
        return subscribing;
    }

    private Subscribing decide(UUID person, UUID plan) {
        Optional<PlansRecord> offered = subscriptions.findOffered(plan);
        if (offered.isEmpty()) {
            return new Refused(SubscribeToPlanErrorCode.PLAN_NOT_FOUND);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        subscriptions.findLapsed(person, plan, now).ifPresent(lapsed -> subscriptions.end(lapsed, now));
        Money price = new Money(offered.get().getPriceAmount(), offered.get().getPriceCurrency());
        SubscriptionsRecord subscription = row(person, offered.get(), price.amount().signum() == 0, now);
        if (!subscriptions.insert(subscription)) {
            return new Refused(SubscribeToPlanErrorCode.ALREADY_SUBSCRIBED);
        }
        UUID payment = purchases
                .begin(Purchase.ofSubscription(subscription.getId(), person, offered.get().getName(), price), now)
                .orElseThrow();
        return new Subscribed(subscription.getId(), payment);
    }

    private static SubscriptionsRecord row(UUID person, PlansRecord plan, boolean isFree, Instant now) {
        SubscriptionsRecord row = new SubscriptionsRecord();
        row.setId(UuidGenerator.next());
        row.setUserId(person);
        row.setPlanId(plan.getId());
        row.setStatus(isFree ? PlanSubscriptionStatus.ACTIVE : PlanSubscriptionStatus.PENDING_PAYMENT);
        row.setStartedAt(now);
        row.setCurrentPeriodStart(now);
        row.setCurrentPeriodEnd(isFree ? PurchasedSubscriptions.end(now, plan.getBillingInterval()) : now);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }
}
