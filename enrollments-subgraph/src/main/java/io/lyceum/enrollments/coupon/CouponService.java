package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.coupon.CouponCreation.Created;
import io.lyceum.enrollments.coupon.CouponCreation.Refused;
import io.lyceum.enrollments.generated.tables.tables.records.CouponsRecord;
import io.lyceum.enrollments.generated.types.CouponKind;
import io.lyceum.enrollments.generated.types.CouponScope;
import io.lyceum.enrollments.generated.types.CreateCouponErrorCode;
import io.lyceum.enrollments.generated.types.CreateCouponInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes coupons and switches them off. The scope is the fields' own condition. */
@Service
class CouponService {

    private final CouponWriteRepository coupons;
    private final IdempotentMutation mutations;
    private final Clock clock;

    CouponService(CouponWriteRepository coupons, IdempotentMutation mutations, Clock clock) {
        this.coupons = coupons;
        this.mutations = mutations;
        this.clock = clock;
    }

    /** Makes a coupon, in one transaction. */
    Idempotent<CouponCreation> create(UUID maker, CreateCouponInput input) {
        List<UUID> courses = ids("course", input.getCourseIds());
        List<UUID> categories = ids("category", input.getCategoryIds());
        return mutations.run(
                maker,
                "createCoupon",
                input.getIdempotencyKey(),
                input,
                Created.class,
                () -> create(maker, input, courses, categories));
    }

    /** @return false if there is no such coupon */
    boolean deactivate(UUID coupon) {
        return coupons.deactivate(coupon, clock.instant());
    }

    private CouponCreation create(UUID maker, CreateCouponInput input, List<UUID> courses, List<UUID> categories) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<CreateCouponErrorCode> broken = CouponRules.check(input, now);
        if (broken.isPresent()) {
            return new Refused(broken.get());
        }
        CouponsRecord row = row(maker, input, now);
        row.setScope(scope(courses, categories));
        if (!coupons.insert(row)) {
            return new Refused(CreateCouponErrorCode.CODE_TAKEN);
        }
        coupons.insertScope(row.getId(), courses, categories);
        return new Created(row.getId());
    }

    private static CouponScope scope(List<UUID> courses, List<UUID> categories) {
        if (!courses.isEmpty()) {
            return CouponScope.COURSES;
        }
        return categories.isEmpty() ? CouponScope.ALL : CouponScope.CATEGORIES;
    }

    private static CouponsRecord row(UUID maker, CreateCouponInput input, Instant now) {
        CouponsRecord row = new CouponsRecord();
        row.setId(UuidGenerator.next());
        row.setCode(CouponRules.code(input));
        row.setKind(input.getPercentage() == null ? CouponKind.FIXED : CouponKind.PERCENTAGE);
        row.setPercentage(input.getPercentage());
        row.setAmount(input.getAmount());
        row.setCeilingAmount(input.getCeiling());
        row.setMinimumAmount(input.getMinimumPurchase());
        row.setCurrency(input.getCurrency());
        row.setUsageLimit(input.getUsageLimit());
        row.setUsageLimitPerUser(input.getUsageLimitPerPerson());
        row.setValidFrom(input.getValidFrom() == null ? now : input.getValidFrom());
        row.setValidUntil(input.getValidUntil());
        row.setCreatedBy(maker);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }

    private static List<UUID> ids(String prefix, @Nullable List<String> given) {
        return given == null ? List.of() : given.stream().distinct().map(id -> TypeId.parse(prefix, id)).toList();
    }
}
