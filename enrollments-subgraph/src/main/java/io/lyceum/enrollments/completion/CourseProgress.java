package io.lyceum.enrollments.completion;

import io.lyceum.enrollments.enrollment.EnrollmentAnnouncements;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes in whatever brings enrollments nearer to their completion, in the caller's transaction. An enrollment is locked before anything is
 * written that its completion depends on.
 */
@Service
public class CourseProgress {

    private final CompletionRepository enrollments;
    private final CourseRecountRepository recounts;
    private final LessonCountRepository counts;
    private final CompletionService completion;
    private final EnrollmentAnnouncements announcements;

    CourseProgress(
            CompletionRepository enrollments,
            CourseRecountRepository recounts,
            LessonCountRepository counts,
            CompletionService completion,
            EnrollmentAnnouncements announcements) {
        this.enrollments = enrollments;
        this.recounts = recounts;
        this.counts = counts;
        this.completion = completion;
        this.announcements = announcements;
    }

    /** Locks an enrollment until the transaction ends. */
    public void lock(UUID enrollment) {
        enrollments.lock(Set.of(enrollment));
    }

    /** The learner has done lessons; the enrollment is locked. */
    public void lessonsDone(UUID enrollment, Instant now) {
        recountLocked(Set.of(enrollment), now);
    }

    /** A course has other mandatory lessons than before: its open enrollments are counted anew, soon. */
    void lessonsChanged(UUID course, Instant now) {
        recounts.request(course, now);
    }

    /** Counts enrollments anew, and completes those in which nothing is missing any longer. Each statement sees what is committed by then. */
    void recount(Collection<UUID> open, Instant now) {
        if (!open.isEmpty()) {
            enrollments.lock(open);
            recountLocked(open, now);
            completion.complete(open, now);
        }
    }

    /** A quiz was graded, or the final grade changed; the enrollment was locked before it was written. */
    public void graded(UUID enrollment, Instant now) {
        if (completion.complete(Set.of(enrollment), now).isEmpty()) {
            completion.reassess(Set.of(enrollment), now);
        }
    }

    /** A quiz of a course no longer has to be passed: it may have been the last thing that was missing, which is looked at soon. */
    public void quizWithdrawn(UUID course, Instant now) {
        recounts.request(course, now);
    }

    private void recountLocked(Collection<UUID> locked, Instant now) {
        List<LessonCount> changed = counts.findChanged(locked);
        if (changed.isEmpty()) {
            return;
        }
        counts.save(changed, now);
        Set<UUID> done = ids(changed.stream().filter(LessonCount::isComplete).toList());
        Set<UUID> completed = done.isEmpty() ? Set.of() : completion.complete(done, now);
        Set<UUID> others = ids(changed);
        others.removeAll(completed);
        announcements.updated(others);
    }

    private static Set<UUID> ids(List<LessonCount> counts) {
        Set<UUID> ids = new HashSet<>();
        counts.forEach(count -> ids.add(count.enrollmentId()));
        return ids;
    }
}
