package io.lyceum.enrollments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Coupons and what they are good for. */
final class CouponTables {

    private final BatchInsert coupons;
    private final BatchInsert courses;
    private final BatchInsert categories;

    CouponTables(ImportWriter writer) {
        coupons = writer.into(
                "coupons",
                "id",
                "code",
                "kind",
                "percentage",
                "amount",
                "ceiling_amount",
                "minimum_amount",
                "currency",
                "scope",
                "usage_limit",
                "usage_limit_per_user",
                "used_count",
                "valid_from",
                "valid_until",
                "is_active",
                "created_by",
                "created_at",
                "updated_at");
        courses = writer.into("coupon_courses", "coupon_id", "course_id");
        categories = writer.into("coupon_categories", "coupon_id", "category_id");
    }

    void add(Coupon coupon) {
        coupons.add(
                coupon.id(),
                coupon.code(),
                coupon.kind(),
                coupon.percentage(),
                amount(coupon.amount()),
                amount(coupon.ceiling()),
                amount(coupon.minimumPurchase()),
                currency(coupon),
                coupon.scope(),
                coupon.usageLimit(),
                coupon.usageLimitPerUser(),
                coupon.usedCount(),
                coupon.validFrom(),
                coupon.validUntil(),
                coupon.active(),
                coupon.createdBy(),
                coupon.createdAt(),
                coupon.createdAt());
        coupon.courseIds().forEach(course -> courses.add(coupon.id(), course));
        coupon.categoryIds().forEach(category -> categories.add(coupon.id(), category));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(Coupon coupon) {
        return Stream.of(coupon.amount(), coupon.ceiling(), coupon.minimumPurchase())
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
    }
}
