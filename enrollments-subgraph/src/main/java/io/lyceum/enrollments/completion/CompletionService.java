package io.lyceum.enrollments.completion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.lyceum.enrollments.certificate.CertificateIssuing;
import io.lyceum.enrollments.certificate.EarnedOutcome;
import io.lyceum.enrollments.enrollment.EnrollmentAnnouncements;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Completes enrollments, each once, and settles how they ended, in the caller's transaction and in a number of statements that does not depend
 * on the number of enrollments. The caller has locked them before it wrote anything that their completion depends on: of two transactions that
 * bring the last two things that were missing, the second sees both.
 *
 * <p>A grade that changes later changes the outcome too, as long as no certificate was ever issued; a certificate that is then earned is issued.
 * Once one was issued the outcome stays as the certificate has it, until the certificate is reissued.
 */
@Service
class CompletionService implements EarnedOutcome {

    private final CompletionRepository completions;
    private final AwaitedCompletionRepository awaited;
    private final CertificateIssuing certificates;
    private final EnrollmentAnnouncements announcements;

    CompletionService(
            CompletionRepository completions,
            AwaitedCompletionRepository awaited,
            CertificateIssuing certificates,
            EnrollmentAnnouncements announcements) {
        this.completions = completions;
        this.awaited = awaited;
        this.certificates = certificates;
        this.announcements = announcements;
    }

    /**
     * Completes those in which everything is done, but for those of which something is still on its way: they are looked at again.
     *
     * @return those that are completed now
     */
    Set<UUID> complete(Collection<UUID> enrollments, Instant now) {
        Map<Boolean, List<FinishedCourse>> finished = completions.findFinished(enrollments).stream()
                .collect(partitioningBy(course -> course.waits(now)));
        lookAgain(finished.get(true).stream().filter(course -> course.isToBeNoted(now)).map(FinishedCourse::enrollmentId).toList(), now);
        List<FinishedCourse> ready = finished.get(false);
        if (ready.isEmpty()) {
            return Set.of();
        }
        byOutcome(ready).forEach((outcome, ids) -> completions.complete(ids, outcome, now));
        Set<UUID> completed = ids(ready, course -> true);
        announcements.completed(completed);
        certificates.issue(ids(ready, FinishedCourse::earnsCertificate), now);
        return completed;
    }

    /** Settles anew how enrollments ended that are completed, and of which no certificate was ever issued. */
    void reassess(Collection<UUID> enrollments, Instant now) {
        List<FinishedCourse> changed = completions.findCompletedWithoutCertificate(enrollments).stream()
                .filter(course -> course.outcome() != course.earned())
                .toList();
        change(changed, now);
        certificates.issue(ids(changed, FinishedCourse::earnsCertificate), now);
    }

    private void lookAgain(Collection<UUID> enrollments, Instant now) {
        if (!enrollments.isEmpty()) {
            awaited.await(enrollments, now.plus(FinishedCourse.PATIENCE));
        }
    }

    @Override
    public boolean settle(UUID enrollment, Instant now) {
        List<FinishedCourse> completed = completions.findCompleted(Set.of(enrollment));
        boolean isEarned = completed.stream().anyMatch(course -> course.earned() != EnrollmentOutcome.FAILED);
        if (isEarned) {
            change(completed.stream().filter(course -> course.outcome() != course.earned()).toList(), now);
        }
        return isEarned;
    }

    private void change(List<FinishedCourse> changed, Instant now) {
        if (!changed.isEmpty()) {
            byOutcome(changed).forEach((outcome, ids) -> completions.changeOutcome(ids, outcome, now));
            announcements.updated(ids(changed, course -> true));
        }
    }

    private static Map<EnrollmentOutcome, List<UUID>> byOutcome(List<FinishedCourse> courses) {
        return courses.stream().collect(groupingBy(FinishedCourse::earned, mapping(FinishedCourse::enrollmentId, toList())));
    }

    private static Set<UUID> ids(List<FinishedCourse> courses, Predicate<FinishedCourse> condition) {
        return courses.stream().filter(condition).map(FinishedCourse::enrollmentId).collect(toSet());
    }
}
