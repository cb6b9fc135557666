package io.lyceum.enrollments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.money.Plan;
import io.lyceum.demo.money.Subscription;
import tools.jackson.databind.json.JsonMapper;

/** Plans, and who is on them. */
final class SubscriptionTables {

    private final BatchInsert plans;
    private final BatchInsert subscriptions;

    SubscriptionTables(ImportWriter writer) {
        plans = writer.into(
                "plans",
                "id",
                "slug",
                "name",
                "description",
                "price_amount",
                "price_currency",
                "billing_interval",
                "features",
                "position",
                "is_offered",
                "created_at",
                "updated_at");
        subscriptions = writer.into(
                "subscriptions",
                "id",
                "user_id",
                "plan_id",
                "status",
                "started_at",
                "current_period_start",
                "current_period_end",
                "cancelled_at",
                "ended_at",
                "created_at",
                "updated_at");
    }

    void add(Plan plan) {
        plans.add(
                plan.id(),
                plan.slug(),
                plan.name(),
                plan.description(),
                plan.price().amount(),
                plan.price().currency(),
                plan.interval(),
                JsonMapper.shared().writeValueAsString(plan.features()),
                plan.position(),
                plan.active(),
                plan.createdAt(),
                plan.createdAt());
    }

    void add(Subscription subscription) {
        subscriptions.add(
                subscription.id(),
                subscription.userId(),
                subscription.planId(),
                subscription.status(),
                subscription.startedAt(),
                subscription.currentPeriodStart(),
                subscription.currentPeriodEnd(),
                subscription.cancelledAt(),
                subscription.endedAt(),
                subscription.startedAt(),
                subscription.currentPeriodStart());
    }
}
