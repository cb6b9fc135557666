package io.lyceum.enrollments.subscription;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.generated.types.PlanSubscriptionFilter;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code PlanSubscription} and the ways to it. */
@DgsComponent
public class PlanSubscriptionFields {

    private static final String PREFIX = "plan_subscription";

    private final PlanSubscriptionRepository subscriptions;
    private final PlanSubscriptionByIdLoader subscriptionsById;

    PlanSubscriptionFields(PlanSubscriptionRepository subscriptions, PlanSubscriptionByIdLoader subscriptionsById) {
        this.subscriptions = subscriptions;
        this.subscriptionsById = subscriptionsById;
    }

    @DgsQuery
    Connection<PlanSubscription> subscriptions(
            DataFetchingEnvironment environment, @InputArgument @Nullable PlanSubscriptionFilter filter) {
        return subscriptions.list(new PlanSubscriptionPage(filter, PageRequest.of(environment)), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "PlanSubscription")
    public CompletableFuture<PlanSubscription> entity(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return subscriptionsById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "Enrollment")
    @Nullable CompletableFuture<PlanSubscription> subscription(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return enrollment.subscriptionId() == null
                ? null
                : subscriptionsById.load(environment, enrollment.subscriptionId(), Selection.of(environment));
    }
}
