package io.lyceum.enrollments.subscription;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of people's subscriptions, in one statement. */
@DgsDataLoader
public class PlanSubscriptionsByUserLoader extends Loader<UUID, PlanSubscriptionPage, Connection<PlanSubscription>> {

    private final PlanSubscriptionRepository subscriptions;

    PlanSubscriptionsByUserLoader(PlanSubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    protected Map<UUID, Connection<PlanSubscription>> load(Set<UUID> users, PlanSubscriptionPage page, Viewer viewer) {
        return subscriptions.pagesByUser(users, page, viewer);
    }
}
