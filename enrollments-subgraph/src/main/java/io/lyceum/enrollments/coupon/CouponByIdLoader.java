package io.lyceum.enrollments.coupon;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Coupons by their keys, in one statement. */
@DgsDataLoader
public class CouponByIdLoader extends Loader<UUID, Selection, Coupon> {

    private final CouponRepository coupons;

    CouponByIdLoader(CouponRepository coupons) {
        this.coupons = coupons;
    }

    @Override
    protected Map<UUID, Coupon> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return coupons.findByIds(ids, selection, viewer);
    }
}
