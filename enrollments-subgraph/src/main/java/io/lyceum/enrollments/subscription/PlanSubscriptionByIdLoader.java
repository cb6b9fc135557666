package io.lyceum.enrollments.subscription;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Subscriptions by their keys, in one statement. */
@DgsDataLoader
public class PlanSubscriptionByIdLoader extends Loader<UUID, Selection, PlanSubscription> {

    private final PlanSubscriptionRepository subscriptions;

    PlanSubscriptionByIdLoader(PlanSubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    protected Map<UUID, PlanSubscription> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return subscriptions.findByIds(ids, selection, viewer);
    }
}
