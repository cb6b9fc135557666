package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.enrolling.Granting.Granted;
import io.lyceum.enrollments.enrolling.Granting.Refused;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.enrollments.generated.types.GrantEnrollmentErrorCode;
import io.lyceum.enrollments.generated.types.GrantEnrollmentInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives places to others, for whoever may. */
@Service
class GrantService {

    private final CourseOfferRepository offers;
    private final AdmissionService admissions;
    private final IdempotentMutation mutations;
    private final Clock clock;

    GrantService(CourseOfferRepository offers, AdmissionService admissions, IdempotentMutation mutations, Clock clock) {
        this.offers = offers;
        this.admissions = admissions;
        this.mutations = mutations;
        this.clock = clock;
    }

    /** Enrolls somebody else without a payment, in one transaction. */
    Idempotent<Granting> grant(Viewer viewer, GrantEnrollmentInput input) {
        UUID course = TypeId.parse("course", input.getCourseId());
        UUID learner = TypeId.parse("user", input.getLearnerId());
        EnrollmentType type = EnrollmentType.valueOf(input.getType().name());
        return mutations.run(
                viewer.requireId(),
                "grantEnrollment",
                input.getIdempotencyKey(),
                input,
                Granted.class,
                () -> decide(viewer, course, learner, type));
    }

    private Granting decide(Viewer viewer, UUID course, UUID learner, EnrollmentType type) {
        Optional<CourseOffer> offer = offers.findForOthers(course, viewer);
        if (offer.isEmpty()) {
            return new Refused(GrantEnrollmentErrorCode.COURSE_NOT_FOUND);
        }
        if (!offers.isKnown(learner)) {
            return new Refused(GrantEnrollmentErrorCode.LEARNER_NOT_FOUND);
        }
        EnrollmentsRecord enrollment =
                NewEnrollments.active(learner, offer.get(), type, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (admissions.admit(enrollment, offer.get())) {
            case ADMITTED -> new Granted(enrollment.getId());
            case ALREADY_ENROLLED -> new Refused(GrantEnrollmentErrorCode.ALREADY_ENROLLED);
            case COURSE_FULL -> new Refused(GrantEnrollmentErrorCode.COURSE_FULL);
        };
    }
}
