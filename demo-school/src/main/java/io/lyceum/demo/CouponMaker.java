package io.lyceum.demo;

import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.CouponKind;
import io.lyceum.demo.money.CouponRedemption;
import io.lyceum.demo.money.CouponScope;
import io.lyceum.demo.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes coupons and lets people use them. */
final class CouponMaker {

    private final Days days;
    private final Map<String, Coupon> coupons = new TreeMap<>();
    private final List<CouponRedemption> redemptions = new ArrayList<>();

    CouponMaker(Days days) {
        this.days = days;
        for (List<String> row : Texts.rows("coupons.txt")) {
            coupons.put(row.getFirst(), coupon(row));
        }
    }

    /** The coupons, as often used as they were. */
    List<Coupon> coupons() {
        Map<UUID, Long> used = redemptions.stream().collect(Collectors.groupingBy(CouponRedemption::couponId, Collectors.counting()));
        return coupons.values().stream().map(coupon -> used(coupon, used.getOrDefault(coupon.id(), 0L).intValue())).toList();
    }

    List<CouponRedemption> redemptions() {
        return List.copyOf(redemptions);
    }

    /** A coupon that a buyer of the course has and may use at that time; null for most. */
    @Nullable Coupon redeem(Course course, UUID user, UUID payment, Instant at, Dice dice) {
        List<Coupon> usable = coupons.values().stream().filter(coupon -> isUsable(coupon, course, user, at)).toList();
        if (usable.isEmpty() || !dice.chance(0.45)) {
            return null;
        }
        Coupon coupon = dice.pick(usable);
        redemptions.add(new CouponRedemption(DemoIds.of("coupon-redemption", payment.toString()), coupon.id(), user, payment, at));
        return coupon;
    }

    static BigDecimal discount(Coupon coupon, Money price) {
        if (coupon.amount() != null) {
            return coupon.amount().amount().min(price.amount());
        }
        BigDecimal part = price.amount().multiply(coupon.percentage()).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
        return coupon.ceiling() == null ? part : part.min(coupon.ceiling().amount());
    }

    private boolean isUsable(Coupon coupon, Course course, UUID user, Instant at) {
        Money price = course.price();
        boolean inScope = switch (coupon.scope()) {
            case ALL -> true;
            case COURSES -> coupon.courseIds().contains(course.id());
            case CATEGORIES -> coupon.categoryIds().contains(course.categoryId());
        };
        boolean inTime = !at.isBefore(coupon.validFrom()) && (coupon.validUntil() == null || at.isBefore(coupon.validUntil()));
        return price != null && inScope && inTime && coupon.active() && sameCurrency(coupon, price) && isLeft(coupon, user)
                && (coupon.minimumPurchase() == null || price.amount().compareTo(coupon.minimumPurchase().amount()) >= 0);
    }

    private boolean isLeft(Coupon coupon, UUID user) {
        long used = redemptions.stream().filter(redemption -> redemption.couponId().equals(coupon.id())).count();
        long byUser = redemptions.stream()
                .filter(redemption -> redemption.couponId().equals(coupon.id()) && redemption.userId().equals(user))
                .count();
        return (coupon.usageLimit() == null || used < coupon.usageLimit())
                && (coupon.usageLimitPerUser() == null || byUser < coupon.usageLimitPerUser());
    }

    private static boolean sameCurrency(Coupon coupon, Money price) {
        return Stream.of(coupon.amount(), coupon.ceiling(), coupon.minimumPurchase())
                .filter(Objects::nonNull)
                .allMatch(money -> money.currency().equals(price.currency()));
    }

    private Coupon coupon(List<String> row) {
        boolean percentage = row.get(1).endsWith("%");
        CouponScope scope = CouponScope.valueOf(row.get(3).split(" ")[0]);
        List<String> slugs = List.of(row.get(3).split(" ")).stream().skip(1).toList();
        return new Coupon(
                DemoIds.of("coupon", row.getFirst()), row.getFirst(), percentage ? CouponKind.PERCENTAGE : CouponKind.FIXED,
                percentage ? new BigDecimal(row.get(1).replace("%", "") + ".00") : null, percentage ? null : money(row.get(1)), money(row.get(2)),
                scope, scope == CouponScope.COURSES ? slugs.stream().map(CourseMaker::id).toList() : List.of(),
                scope == CouponScope.CATEGORIES ? slugs.stream().map(CatalogueMaker::category).toList() : List.of(), number(row.get(4)),
                number(row.get(5)), 0, days.ago(Integer.parseInt(row.get(6))), row.get(7).equals("-") ? null : days.ago(Integer.parseInt(row.get(7))),
                money(row.get(8)), row.get(9).equals("active"), People.id("admin"), days.ago(Math.max(1, Integer.parseInt(row.get(6)) + 3)));
    }

    private static Coupon used(Coupon coupon, int count) {
        return new Coupon(
                coupon.id(), coupon.code(), coupon.kind(), coupon.percentage(), coupon.amount(), coupon.ceiling(), coupon.scope(),
                coupon.courseIds(), coupon.categoryIds(), coupon.usageLimit(), coupon.usageLimitPerUser(), count, coupon.validFrom(),
                coupon.validUntil(), coupon.minimumPurchase(), coupon.active(), coupon.createdBy(), coupon.createdAt());
    }

    private static @Nullable Money money(String text) {
        String[] parts = text.split(" ");
        return parts.length < 2 ? null : new Money(new BigDecimal(parts[0]), parts[1]);
    }

    private static @Nullable Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }
}
