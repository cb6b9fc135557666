package io.lyceum.enrollments.coupon;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The categories that coupons are good for, in one statement. */
@DgsDataLoader
class CategoriesByCouponLoader extends Loader<UUID, CategoriesByCouponLoader.All, List<UUID>> {

    /** There is one way to ask. */
    enum All {
        CATEGORIES
    }

    private final CouponScopeRepository scopes;

    CategoriesByCouponLoader(CouponScopeRepository scopes) {
        this.scopes = scopes;
    }

    @Override
    protected Map<UUID, List<UUID>> load(Set<UUID> coupons, All arguments, Viewer viewer) {
        return scopes.categories(coupons);
    }

    @Override
    protected List<UUID> absent() {
        return List.of();
    }
}
