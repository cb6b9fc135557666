package io.lyceum.enrollments.subscribing;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.CancelSubscriptionInput;
import io.lyceum.enrollments.generated.types.SubscribeToPlanInput;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.payment.PaymentByIdLoader;
import io.lyceum.enrollments.subscription.PlanSubscription;
import io.lyceum.enrollments.subscription.PlanSubscriptionByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations of subscriptions. */
@DgsComponent
class SubscribingMutations {

    private final SubscribeService subscribing;
    private final CancelService cancelling;
    private final PlanSubscriptionByIdLoader subscriptions;
    private final PaymentByIdLoader payments;

    SubscribingMutations(
            SubscribeService subscribing,
            CancelService cancelling,
            PlanSubscriptionByIdLoader subscriptions,
            PaymentByIdLoader payments) {
        this.subscribing = subscribing;
        this.cancelling = cancelling;
        this.subscriptions = subscriptions;
        this.payments = payments;
    }

    @DgsMutation
    SubscribeToPlanPayload subscribeToPlan(DataFetchingEnvironment environment, @InputArgument SubscribeToPlanInput input) {
        return SubscribeToPlanPayload.of(subscribing.subscribe(Viewer.of(environment).requireId(), input));
    }

    @DgsMutation
    CancelSubscriptionPayload cancelSubscription(DataFetchingEnvironment environment, @InputArgument CancelSubscriptionInput input) {
        UUID subscription = TypeId.parse("plan_subscription", input.getPlanSubscriptionId());
        return cancelling.cancel(subscription, Viewer.of(environment).requireId())
                .map(CancelSubscriptionPayload::refused)
                .orElseGet(() -> CancelSubscriptionPayload.cancelled(subscription));
    }

    @DgsData(parentType = "SubscribeToPlanPayload", field = "subscription")
    @Nullable CompletableFuture<PlanSubscription> subscribed(DataFetchingEnvironment environment) {
        SubscribeToPlanPayload payload = environment.getSource();
        return load(environment, payload.subscriptionId());
    }

    @DgsData(parentType = "SubscribeToPlanPayload")
    @Nullable CompletableFuture<Payment> payment(DataFetchingEnvironment environment) {
        SubscribeToPlanPayload payload = environment.getSource();
        return payload.paymentId() == null ? null : payments.load(environment, payload.paymentId(), Selection.of(environment));
    }

    @DgsData(parentType = "CancelSubscriptionPayload", field = "subscription")
    @Nullable CompletableFuture<PlanSubscription> cancelled(DataFetchingEnvironment environment) {
        CancelSubscriptionPayload payload = environment.getSource();
        return load(environment, payload.subscriptionId());
    }

    private @Nullable CompletableFuture<PlanSubscription> load(DataFetchingEnvironment environment, @Nullable UUID subscription) {
        return subscription == null ? null : subscriptions.load(environment, subscription, Selection.of(environment));
    }
}
