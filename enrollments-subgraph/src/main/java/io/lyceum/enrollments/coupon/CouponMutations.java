package io.lyceum.enrollments.coupon;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.CreateCouponInput;
import io.lyceum.enrollments.generated.types.DeactivateCouponInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that make coupons and switch them off. */
@DgsComponent
class CouponMutations {

    private final CouponService coupons;
    private final CouponByIdLoader couponsById;

    CouponMutations(CouponService coupons, CouponByIdLoader couponsById) {
        this.coupons = coupons;
        this.couponsById = couponsById;
    }

    @DgsMutation
    CreateCouponPayload createCoupon(DataFetchingEnvironment environment, @InputArgument CreateCouponInput input) {
        return CreateCouponPayload.of(coupons.create(Viewer.of(environment).requireId(), input));
    }

    @DgsMutation
    DeactivateCouponPayload deactivateCoupon(@InputArgument DeactivateCouponInput input) {
        UUID coupon = TypeId.parse("coupon", input.getCouponId());
        return coupons.deactivate(coupon) ? DeactivateCouponPayload.deactivated(coupon) : DeactivateCouponPayload.notFound();
    }

    @DgsData(parentType = "CreateCouponPayload", field = "coupon")
    @Nullable CompletableFuture<Coupon> created(DataFetchingEnvironment environment) {
        CreateCouponPayload payload = environment.getSource();
        return load(environment, payload.couponId());
    }

    @DgsData(parentType = "DeactivateCouponPayload", field = "coupon")
    @Nullable CompletableFuture<Coupon> deactivated(DataFetchingEnvironment environment) {
        DeactivateCouponPayload payload = environment.getSource();
        return load(environment, payload.couponId());
    }

    private @Nullable CompletableFuture<Coupon> load(DataFetchingEnvironment environment, @Nullable UUID coupon) {
        return coupon == null ? null : couponsById.load(environment, coupon, Selection.of(environment));
    }
}
