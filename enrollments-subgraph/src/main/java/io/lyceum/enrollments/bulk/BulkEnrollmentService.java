package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.bulk.BulkEnrolling.Begun;
import io.lyceum.enrollments.bulk.BulkEnrolling.Refused;
import io.lyceum.enrollments.enrolling.CourseOffers;
import io.lyceum.enrollments.generated.types.EnrollInBulkErrorCode;
import io.lyceum.enrollments.generated.types.EnrollInBulkInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Notes jobs that enroll many, for whoever may. */
@Service
class BulkEnrollmentService {

    private static final int MOST = 5_000;

    private final CourseOffers offers;
    private final BulkJobRepository jobs;
    private final IdempotentMutation mutations;
    private final Clock clock;

    BulkEnrollmentService(CourseOffers offers, BulkJobRepository jobs, IdempotentMutation mutations, Clock clock) {
        this.offers = offers;
        this.jobs = jobs;
        this.mutations = mutations;
        this.clock = clock;
    }

    /** Notes a job with all its rows, in one transaction; nobody is enrolled yet. */
    Idempotent<BulkEnrolling> begin(Viewer viewer, EnrollInBulkInput input) {
        UUID course = TypeId.parse("course", input.getCourseId());
        return mutations.run(
                viewer.requireId(),
                "enrollInBulk",
                input.getIdempotencyKey(),
                input,
                Begun.class,
                () -> decide(viewer, course, input));
    }

    private BulkEnrolling decide(Viewer viewer, UUID course, EnrollInBulkInput input) {
        if (input.getLearnerIds().isEmpty() || input.getLearnerIds().size() > MOST) {
            return new Refused(EnrollInBulkErrorCode.LEARNER_COUNT_OUT_OF_RANGE);
        }
        List<UUID> learners =
                input.getLearnerIds().stream().distinct().map(learner -> TypeId.parse("user", learner)).toList();
        if (offers.findForOthers(course, viewer).isEmpty()) {
            return new Refused(EnrollInBulkErrorCode.COURSE_NOT_FOUND);
        }
        return new Begun(jobs.insert(course, viewer.requireId(), input, learners, clock.instant()));
    }
}
