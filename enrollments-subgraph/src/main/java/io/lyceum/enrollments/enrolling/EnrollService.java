package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.enrolling.Enrolling.Enrolled;
import io.lyceum.enrollments.enrolling.Enrolling.Refused;
import io.lyceum.enrollments.enrolling.Enrolling.Unprepared;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollInCourseErrorCode;
import io.lyceum.enrollments.generated.types.EnrollInCourseInput;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.enrollments.generated.types.MoneyInput;
import io.lyceum.enrollments.money.Money;
import io.lyceum.enrollments.purchase.CheckoutService;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.Idempotent.Answered;
import io.lyceum.starter.idempotency.IdempotentMutation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Enrolls whoever asks. */
@Service
class EnrollService {

    private final CourseOfferRepository offers;
    private final PrerequisiteRepository prerequisites;
    private final AdmissionService admissions;
    private final CoursePurchaseService purchases;
    private final CheckoutService checkouts;
    private final IdempotentMutation mutations;
    private final Clock clock;

    EnrollService(
            CourseOfferRepository offers,
            PrerequisiteRepository prerequisites,
            AdmissionService admissions,
            CoursePurchaseService purchases,
            CheckoutService checkouts,
            IdempotentMutation mutations,
            Clock clock) {
        this.offers = offers;
        this.prerequisites = prerequisites;
        this.admissions = admissions;
        this.purchases = purchases;
        this.checkouts = checkouts;
        this.mutations = mutations;
        this.clock = clock;
    }

    /**
     * Enrolls a person, in one transaction; where they have to pay, the payment is begun at its gateway afterwards, and again whenever the same key
     * asks while the gateway has not been reached.
     */
    Idempotent<Enrolling> enroll(UUID person, EnrollInCourseInput input) {
        UUID course = TypeId.parse("course", input.getCourseId());
        Idempotent<Enrolling> enrolling = mutations.run(
                person, "enrollInCourse", input.getIdempotencyKey(), input, Enrolled.class, () -> decide(person, course, input));
        if (enrolling instanceof Answered<Enrolling>(Enrolled(var enrollment, var payment), var isReplay) && payment != null) {
            checkouts.begin(payment);
        }
        return enrolling;
    }

    private Enrolling decide(UUID person, UUID course, EnrollInCourseInput input) {
        Optional<CourseOffer> found = offers.find(course);
        if (found.isEmpty()) {
            return new Refused(EnrollInCourseErrorCode.COURSE_NOT_FOUND);
        }
        CourseOffer offer = found.get();
        if (offer.isFull()) {
            // Most who come for a full course are turned away here, before they wait for each other at its last seat.
            return unlessEnrolled(person, course, new Refused(EnrollInCourseErrorCode.COURSE_FULL));
        }
        List<Prerequisite> missing = offer.hasPrerequisites() ? prerequisites.listMissing(course, person) : List.of();
        if (!missing.isEmpty()) {
            return unlessEnrolled(person, course, new Unprepared(missing));
        }
        if (hasChanged(offer.price(), input.getExpectedPrice())) {
            return new Refused(EnrollInCourseErrorCode.PRICE_CHANGED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (offer.price() != null) {
            return enrollInPaid(person, offer, input, now);
        }
        return input.getCouponCode() == null
                ? admit(NewEnrollments.active(person, offer, EnrollmentType.FREE, now), offer)
                : new Refused(EnrollInCourseErrorCode.COUPON_NOT_VALID);
    }

    /** Whoever is enrolled already is told that instead. */
    private Enrolling unlessEnrolled(UUID person, UUID course, Enrolling refusal) {
        return offers.isEnrolled(person, course) ? new Refused(EnrollInCourseErrorCode.ALREADY_ENROLLED) : refusal;
    }

    private Enrolling enrollInPaid(UUID person, CourseOffer offer, EnrollInCourseInput input, Instant now) {
        boolean maySubscriptionCover = input.getCouponCode() == null && input.getUseSubscription();
        Optional<UUID> subscription = maySubscriptionCover ? offers.findRunningSubscription(person, now) : Optional.empty();
        return subscription
                .map(covering -> admit(NewEnrollments.covered(person, offer, covering, now), offer))
                .orElseGet(() -> purchases.buy(person, offer, input.getCouponCode(), now));
    }

    private Enrolling admit(EnrollmentsRecord enrollment, CourseOffer offer) {
        return switch (admissions.admit(enrollment, offer)) {
            case ADMITTED -> new Enrolled(enrollment.getId(), null);
            case ALREADY_ENROLLED -> new Refused(EnrollInCourseErrorCode.ALREADY_ENROLLED);
            case COURSE_FULL -> new Refused(EnrollInCourseErrorCode.COURSE_FULL);
        };
    }

    /** What costs nothing costs nothing in any currency. */
    private static boolean hasChanged(@Nullable Money price, @Nullable MoneyInput expected) {
        if (expected == null) {
            return false;
        }
        if (price == null) {
            return expected.getAmount().signum() != 0;
        }
        return price.amount().compareTo(expected.getAmount()) != 0 || !price.currency().equals(expected.getCurrency());
    }
}
