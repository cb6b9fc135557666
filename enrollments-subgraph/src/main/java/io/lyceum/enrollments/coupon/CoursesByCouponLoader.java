package io.lyceum.enrollments.coupon;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The courses that coupons are good for, in one statement. */
@DgsDataLoader
public class CoursesByCouponLoader extends Loader<UUID, CoursesByCouponLoader.All, List<UUID>> {

    /** There is one way to ask. */
    public enum All {
        COURSES
    }

    private final CouponScopeRepository scopes;

    CoursesByCouponLoader(CouponScopeRepository scopes) {
        this.scopes = scopes;
    }

    @Override
    protected Map<UUID, List<UUID>> load(Set<UUID> coupons, All arguments, Viewer viewer) {
        return scopes.courses(coupons);
    }

    @Override
    protected List<UUID> absent() {
        return List.of();
    }
}
