package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.enrolling.Candidate;
import io.lyceum.enrollments.enrolling.CourseOffer;
import io.lyceum.enrollments.enrolling.CourseOffers;
import io.lyceum.enrollments.enrolling.GroupAdmissionService;
import io.lyceum.enrollments.generated.tables.tables.records.BulkEnrollmentsRecord;
import io.lyceum.enrollments.generated.types.BulkEnrollmentFailure;
import io.lyceum.enrollments.generated.types.BulkEnrollmentRowStatus;
import io.lyceum.enrollments.generated.types.BulkEnrollmentStatus;
import io.lyceum.enrollments.generated.types.BulkErrorPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the next step of a job that enrolls many, in the caller's transaction. */
@Service
class BulkEnrollmentSteps {

    /** So many that a row costs little, and so few that others who enroll do not wait for long. */
    private static final int ROWS_PER_STEP = 500;

    private final BulkJobRepository jobs;
    private final CourseOffers offers;
    private final GroupAdmissionService admissions;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    BulkEnrollmentSteps(
            BulkJobRepository jobs,
            CourseOffers offers,
            GroupAdmissionService admissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jobs = jobs;
        this.offers = offers;
        this.admissions = admissions;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Goes on with a job that the caller has locked. */
    void goOn(BulkEnrollmentsRecord job) {
        job.setFailedTries(0);
        job.setRetryAt(null);
        if (job.getErrorPolicy() == BulkErrorPolicy.REJECT_ALL) {
            enrollAllOrNobody(job);
        } else {
            enrollNext(job);
        }
    }

    private void enrollNext(BulkEnrollmentsRecord job) {
        int from = job.getProcessedCount();
        int to = Math.min(from + ROWS_PER_STEP, job.getTotalCount());
        Map<UUID, BulkEnrollmentFailure> failures = enroll(job, from, to);
        jobs.mark(job.getId(), from, to, BulkEnrollmentRowStatus.ENROLLED);
        fail(job, from, to, failures);
        job.setProcessedCount(to);
        job.setEnrolledCount(job.getEnrolledCount() + to - from - failures.size());
        if (to == job.getTotalCount()) {
            finish(job, BulkEnrollmentStatus.COMPLETED);
        }
        jobs.update(job);
    }

    /** Everybody in one transaction; where somebody fails, the enrollments are rolled back and what was learned of the failures is kept. */
    private void enrollAllOrNobody(BulkEnrollmentsRecord job) {
        int total = job.getTotalCount();
        Map<UUID, BulkEnrollmentFailure> failures = new HashMap<>();
        savepoint.executeWithoutResult(status -> {
            for (int from = 0; from < total; from += ROWS_PER_STEP) {
                failures.putAll(enroll(job, from, Math.min(from + ROWS_PER_STEP, total)));
            }
            if (!failures.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        boolean isDone = failures.isEmpty();
        jobs.mark(job.getId(), 0, total, isDone ? BulkEnrollmentRowStatus.ENROLLED : BulkEnrollmentRowStatus.REJECTED);
        fail(job, 0, total, failures);
        job.setProcessedCount(total);
        job.setEnrolledCount(isDone ? total : 0);
        finish(job, isDone ? BulkEnrollmentStatus.COMPLETED : BulkEnrollmentStatus.REJECTED);
        jobs.update(job);
    }

    private Map<UUID, BulkEnrollmentFailure> enroll(BulkEnrollmentsRecord job, int from, int to) {
        List<Candidate> candidates = jobs.list(job.getId(), from, to - from);
        Optional<CourseOffer> course = offers.find(job.getCourseId());
        if (course.isPresent()) {
            return admissions.admit(course.get(), job.getType(), candidates, now());
        }
        return candidates.stream()
                .collect(Collectors.toMap(Candidate::enrollmentId, candidate -> BulkEnrollmentFailure.COURSE_CLOSED));
    }

    private void fail(BulkEnrollmentsRecord job, int from, int to, Map<UUID, BulkEnrollmentFailure> failures) {
        failures.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        () -> new EnumMap<>(BulkEnrollmentFailure.class),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((failure, enrollments) -> jobs.fail(job.getId(), from, to, enrollments, failure));
    }

    private void finish(BulkEnrollmentsRecord job, BulkEnrollmentStatus status) {
        job.setStatus(status);
        job.setFinishedAt(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
