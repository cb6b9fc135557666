package io.lyceum.enrollments.purchase;

import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;

import io.lyceum.enrollments.generated.tables.tables.records.PlansRecord;
import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Subscriptions as their payments move them. */
@Repository
class PurchasedSubscriptionRepository {

    private final DSLContext database;

    PurchasedSubscriptionRepository(DSLContext database) {
        this.database = database;
    }

    SubscriptionsRecord lock(UUID id) {
        return database.selectFrom(SUBSCRIPTIONS).where(SUBSCRIPTIONS.ID.eq(id)).forUpdate().fetchSingle();
    }

    PlansRecord plan(UUID id) {
        return database.selectFrom(PLANS).where(PLANS.ID.eq(id)).fetchSingle();
    }

    void update(SubscriptionsRecord row) {
        database.update(SUBSCRIPTIONS).set(row).where(SUBSCRIPTIONS.ID.eq(row.getId())).execute();
    }

    /** Calls off those of some subscriptions that were not paid for. */
    void cancel(Collection<UUID> ids, Instant now) {
        database.update(SUBSCRIPTIONS)
                .set(SUBSCRIPTIONS.STATUS, PlanSubscriptionStatus.EXPIRED)
                .set(SUBSCRIPTIONS.ENDED_AT, now)
                .set(SUBSCRIPTIONS.VERSION, SUBSCRIPTIONS.VERSION.plus(1))
                .set(SUBSCRIPTIONS.UPDATED_AT, now)
                .where(SUBSCRIPTIONS.ID.in(ids), SUBSCRIPTIONS.STATUS.eq(PlanSubscriptionStatus.PENDING_PAYMENT))
                .execute();
    }
}
