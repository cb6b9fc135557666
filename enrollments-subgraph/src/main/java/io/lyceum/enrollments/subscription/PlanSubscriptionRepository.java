package io.lyceum.enrollments.subscription;

import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.PlanSubscriptionFilter;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions, as far as a viewer may see them. */
@Repository
class PlanSubscriptionRepository {

    private static final OwnOrScope RULE = new OwnOrScope("payments:read", SUBSCRIPTIONS.USER_ID);

    private static final Ordering NEWEST_FIRST = Ordering.by(SUBSCRIPTIONS.STARTED_AT, SortOrder.DESC, SUBSCRIPTIONS.ID);

    private final DSLContext database;
    private final Pager pager;

    PlanSubscriptionRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, PlanSubscription> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (RULE.hidesAllFrom(viewer)) {
            return Map.of();
        }
        return database.select(SUBSCRIPTIONS.ID, subscription(selection))
                .from(SUBSCRIPTIONS)
                .where(SUBSCRIPTIONS.ID.in(ids), RULE.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<PlanSubscription> list(PlanSubscriptionPage page, Viewer viewer) {
        return pager.page(query(page, viewer));
    }

    Map<UUID, Connection<PlanSubscription>> pagesByUser(Set<UUID> users, PlanSubscriptionPage page, Viewer viewer) {
        return pager.pages(users, SUBSCRIPTIONS.USER_ID, query(page, viewer));
    }

    private static PageQuery<PlanSubscription> query(PlanSubscriptionPage page, Viewer viewer) {
        return new PageQuery<>(
                SUBSCRIPTIONS,
                SUBSCRIPTIONS.ID,
                subscription(page.request().node()),
                RULE.isVisible(viewer).and(matches(page.filter())),
                NEWEST_FIRST,
                String.valueOf(page.filter()),
                page.request());
    }

    private static SelectField<PlanSubscription> subscription(Selection selection) {
        return row(
                        SUBSCRIPTIONS.ID,
                        selection.pick("status", SUBSCRIPTIONS.STATUS),
                        selection.pick("startedAt", SUBSCRIPTIONS.STARTED_AT),
                        selection.pick("currentPeriodEnd", SUBSCRIPTIONS.CURRENT_PERIOD_END),
                        selection.pick("cancelledAt", SUBSCRIPTIONS.CANCELLED_AT),
                        selection.pick("plan", SUBSCRIPTIONS.PLAN_ID),
                        selection.pick("subscriber", SUBSCRIPTIONS.USER_ID))
                .mapping(PlanSubscription::new);
    }

    private static Condition matches(@Nullable PlanSubscriptionFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : SUBSCRIPTIONS.STATUS.in(filter.getStatus());
    }
}
