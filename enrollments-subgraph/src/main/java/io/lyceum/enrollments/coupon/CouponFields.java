package io.lyceum.enrollments.coupon;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.CouponFilter;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Coupon} and the ways to it. */
@DgsComponent
public class CouponFields {

    private final CouponRepository coupons;
    private final CouponByIdLoader couponsById;
    private final CategoriesByCouponLoader categoriesByCoupon;

    CouponFields(CouponRepository coupons, CouponByIdLoader couponsById, CategoriesByCouponLoader categoriesByCoupon) {
        this.coupons = coupons;
        this.couponsById = couponsById;
        this.categoriesByCoupon = categoriesByCoupon;
    }

    @DgsQuery
    Connection<Coupon> coupons(DataFetchingEnvironment environment, @InputArgument @Nullable CouponFilter filter) {
        return coupons.list(filter, PageRequest.of(environment));
    }

    @DgsEntityFetcher(name = "Coupon")
    public CompletableFuture<Coupon> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse("coupon", (String) representation.get("id"));
        return couponsById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "Coupon")
    CompletableFuture<List<Category>> categories(DataFetchingEnvironment environment) {
        Coupon coupon = environment.getSource();
        return categoriesByCoupon.load(environment, coupon.id(), CategoriesByCouponLoader.All.CATEGORIES)
                .thenApply(categories -> categories.stream().map(Category::new).toList());
    }
}
