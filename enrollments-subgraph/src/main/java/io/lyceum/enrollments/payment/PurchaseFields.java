package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.coupon.Coupon;
import io.lyceum.enrollments.coupon.CouponByIdLoader;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.subscription.PlanSubscription;
import io.lyceum.enrollments.subscription.PlanSubscriptionByIdLoader;
import io.lyceum.starter.loader.Selection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a {@code Payment} is for, each as far as the viewer may see it. */
@DgsComponent
class PurchaseFields {

    private final EnrollmentByIdLoader enrollmentsById;
    private final PlanSubscriptionByIdLoader subscriptionsById;
    private final CouponByIdLoader couponsById;

    PurchaseFields(
            EnrollmentByIdLoader enrollmentsById,
            PlanSubscriptionByIdLoader subscriptionsById,
            CouponByIdLoader couponsById) {
        this.enrollmentsById = enrollmentsById;
        this.subscriptionsById = subscriptionsById;
        this.couponsById = couponsById;
    }

    @DgsData(parentType = "Payment")
    @Nullable CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return payment.enrollmentId() == null
                ? null
                : enrollmentsById.load(environment, payment.enrollmentId(), Selection.of(environment));
    }

    @DgsData(parentType = "Payment")
    @Nullable CompletableFuture<PlanSubscription> subscription(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return payment.subscriptionId() == null
                ? null
                : subscriptionsById.load(environment, payment.subscriptionId(), Selection.of(environment));
    }

    @DgsData(parentType = "Payment")
    @Nullable CompletableFuture<Coupon> coupon(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return payment.couponId() == null
                ? null
                : couponsById.load(environment, payment.couponId(), Selection.of(environment));
    }
}
