package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.coupon.CouponRedemptions;
import io.lyceum.enrollments.coupon.CouponRefusal;
import io.lyceum.enrollments.coupon.CouponTerms;
import io.lyceum.enrollments.coupon.Discount;
import io.lyceum.enrollments.enrolling.Enrolling.Enrolled;
import io.lyceum.enrollments.enrolling.Enrolling.Refused;
import io.lyceum.enrollments.gateway.PaymentProperties;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollInCourseErrorCode;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.enrollments.money.Money;
import io.lyceum.enrollments.purchase.Purchase;
import io.lyceum.enrollments.purchase.PurchaseService;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Enrolls people who buy their place, in the caller's transaction. Enrollment, payment, coupon and seat are locked in this order, as everywhere. */
@Service
class CoursePurchaseService {

    private final AdmissionService admissions;
    private final CouponRedemptions coupons;
    private final PurchaseService purchases;
    private final PaymentProperties properties;

    CoursePurchaseService(
            AdmissionService admissions, CouponRedemptions coupons, PurchaseService purchases, PaymentProperties properties) {
        this.admissions = admissions;
        this.coupons = coupons;
        this.purchases = purchases;
        this.properties = properties;
    }

    /** @param code of a coupon; null without one */
    Enrolling buy(UUID buyer, CourseOffer offer, @Nullable String code, Instant now) {
        if (code == null) {
            return buy(buyer, offer, null, BigDecimal.ZERO, now);
        }
        Optional<CouponTerms> coupon = coupons.find(code, offer.id());
        if (coupon.isEmpty()) {
            return new Refused(EnrollInCourseErrorCode.COUPON_NOT_VALID);
        }
        return switch (coupon.get().of(Objects.requireNonNull(offer.price()), now)) {
            case Discount.Declined declined -> new Refused(code(declined.refusal()));
            case Discount.Granted granted -> buy(buyer, offer, coupon.get(), granted.amount(), now);
        };
    }

    private Enrolling buy(UUID buyer, CourseOffer offer, @Nullable CouponTerms coupon, BigDecimal discount, Instant now) {
        Money price = Objects.requireNonNull(offer.price());
        BigDecimal total = price.amount().subtract(discount);
        EnrollmentsRecord enrollment = total.signum() == 0
                ? NewEnrollments.active(buyer, offer, EnrollmentType.PAID, now)
                : NewEnrollments.pending(buyer, offer, now.plus(properties.seatHold()), now);
        if (!admissions.register(enrollment, offer)) {
            return new Refused(EnrollInCourseErrorCode.ALREADY_ENROLLED);
        }
        Optional<UUID> payment =
                purchases.begin(Purchase.ofPlace(enrollment.getId(), buyer, offer.title(), price, total, coupon), now);
        if (payment.isEmpty()) {
            return new Refused(EnrollInCourseErrorCode.COUPON_USED_UP);
        }
        return admissions.seat(enrollment, offer) == Admission.ADMITTED
                ? new Enrolled(enrollment.getId(), payment.get())
                : new Refused(EnrollInCourseErrorCode.COURSE_FULL);
    }

    private static EnrollInCourseErrorCode code(CouponRefusal refusal) {
        return switch (refusal) {
            case NOT_VALID -> EnrollInCourseErrorCode.COUPON_NOT_VALID;
            case USED_UP -> EnrollInCourseErrorCode.COUPON_USED_UP;
            case MINIMUM_NOT_REACHED -> EnrollInCourseErrorCode.COUPON_MINIMUM_NOT_REACHED;
        };
    }
}
