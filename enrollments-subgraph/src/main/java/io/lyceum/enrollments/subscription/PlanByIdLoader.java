package io.lyceum.enrollments.subscription;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plans by their keys, in one statement. */
@DgsDataLoader
class PlanByIdLoader extends Loader<UUID, Selection, Plan> {

    private final PlanRepository plans;

    PlanByIdLoader(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    protected Map<UUID, Plan> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return plans.findByIds(ids, selection);
    }
}
