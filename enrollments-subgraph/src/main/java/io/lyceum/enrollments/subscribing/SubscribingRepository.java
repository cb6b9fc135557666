package io.lyceum.enrollments.subscribing;

import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;

import io.lyceum.enrollments.generated.tables.tables.records.PlansRecord;
import io.lyceum.enrollments.generated.tables.tables.records.SubscriptionsRecord;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Subscriptions as they begin and are cancelled. */
@Repository
class SubscribingRepository {

    private final DSLContext database;

    SubscribingRepository(DSLContext database) {
        this.database = database;
    }

    Optional<PlansRecord> findOffered(UUID plan) {
        return database.selectFrom(PLANS).where(PLANS.ID.eq(plan), PLANS.IS_OFFERED.isTrue()).fetchOptional();
    }

    /** A person's subscription to a plan that has run out and has not been ended. Nothing is locked: rivals would wait for each other in a circle. */
    Optional<UUID> findLapsed(UUID person, UUID plan, Instant now) {
        return database.select(SUBSCRIPTIONS.ID)
                .from(SUBSCRIPTIONS)
                .where(
                        SUBSCRIPTIONS.USER_ID.eq(person),
                        SUBSCRIPTIONS.PLAN_ID.eq(plan),
                        SUBSCRIPTIONS.STATUS.notIn(PlanSubscriptionStatus.PENDING_PAYMENT, PlanSubscriptionStatus.EXPIRED),
                        SUBSCRIPTIONS.CURRENT_PERIOD_END.le(now))
                .fetchOptional(SUBSCRIPTIONS.ID);
    }

    /** Ends one that has run out, so that it makes room for another. */
    void end(UUID id, Instant now) {
        database.update(SUBSCRIPTIONS)
                .set(SUBSCRIPTIONS.STATUS, PlanSubscriptionStatus.EXPIRED)
                .set(SUBSCRIPTIONS.ENDED_AT, SUBSCRIPTIONS.CURRENT_PERIOD_END)
                .set(SUBSCRIPTIONS.VERSION, SUBSCRIPTIONS.VERSION.plus(1))
                .set(SUBSCRIPTIONS.UPDATED_AT, now)
                .where(
                        SUBSCRIPTIONS.ID.eq(id),
                        SUBSCRIPTIONS.STATUS.ne(PlanSubscriptionStatus.EXPIRED),
                        SUBSCRIPTIONS.CURRENT_PERIOD_END.le(now))
                .execute();
    }

    /** @return false if the person has a subscription to the plan: the unique key settles it, after waiting for rivals */
    boolean insert(SubscriptionsRecord row) {
        try {
            database.insertInto(SUBSCRIPTIONS).set(row).execute();
            return true;
        } catch (DuplicateKeyException running) {
            return false;
        }
    }

    /** A person's own subscription, locked until the transaction ends. */
    Optional<SubscriptionsRecord> lock(UUID id, UUID person) {
        return database.selectFrom(SUBSCRIPTIONS)
                .where(SUBSCRIPTIONS.ID.eq(id), SUBSCRIPTIONS.USER_ID.eq(person))
                .forUpdate()
                .fetchOptional();
    }

    void update(SubscriptionsRecord row) {
        database.update(SUBSCRIPTIONS).set(row).where(SUBSCRIPTIONS.ID.eq(row.getId())).execute();
    }
}
