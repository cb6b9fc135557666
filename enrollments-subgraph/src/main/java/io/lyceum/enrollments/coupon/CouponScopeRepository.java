package io.lyceum.enrollments.coupon;

import static io.lyceum.enrollments.generated.tables.Tables.COUPON_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_COURSES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What coupons are good for. Whoever asks has been shown the coupons. */
@Repository
class CouponScopeRepository {

    private final DSLContext database;

    CouponScopeRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, List<UUID>> courses(Set<UUID> coupons) {
        return database.select(COUPON_COURSES.COUPON_ID, COUPON_COURSES.COURSE_ID)
                .from(COUPON_COURSES)
                .where(COUPON_COURSES.COUPON_ID.in(coupons))
                .orderBy(COUPON_COURSES.COUPON_ID, COUPON_COURSES.COURSE_ID)
                .fetchGroups(COUPON_COURSES.COUPON_ID, COUPON_COURSES.COURSE_ID);
    }

    Map<UUID, List<UUID>> categories(Set<UUID> coupons) {
        return database.select(COUPON_CATEGORIES.COUPON_ID, COUPON_CATEGORIES.CATEGORY_ID)
                .from(COUPON_CATEGORIES)
                .where(COUPON_CATEGORIES.COUPON_ID.in(coupons))
                .orderBy(COUPON_CATEGORIES.COUPON_ID, COUPON_CATEGORIES.CATEGORY_ID)
                .fetchGroups(COUPON_CATEGORIES.COUPON_ID, COUPON_CATEGORIES.CATEGORY_ID);
    }
}
