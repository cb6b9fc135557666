package io.lyceum.enrollments.subscription;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Plan} and the ways to it. */
@DgsComponent
public class PlanFields {

    private final PlanRepository plans;
    private final PlanByIdLoader plansById;

    PlanFields(PlanRepository plans, PlanByIdLoader plansById) {
        this.plans = plans;
        this.plansById = plansById;
    }

    @DgsQuery
    List<Plan> plans(DataFetchingEnvironment environment) {
        return plans.listOffered(Selection.of(environment));
    }

    @DgsEntityFetcher(name = "Plan")
    public CompletableFuture<Plan> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse("plan", (String) representation.get("id"));
        return plansById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "PlanSubscription")
    CompletableFuture<Plan> plan(DataFetchingEnvironment environment) {
        PlanSubscription subscription = environment.getSource();
        UUID plan = Objects.requireNonNull(subscription.planId());
        return plansById.load(environment, plan, Selection.of(environment));
    }
}
