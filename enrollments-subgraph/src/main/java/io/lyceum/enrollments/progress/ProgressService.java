package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.completion.CourseProgress;
import io.lyceum.enrollments.generated.types.ReportLessonProgressErrorCode;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes in how far learners say to be. */
@Service
class ProgressService {

    private final ProgressRepository progress;
    private final CourseProgress course;
    private final Outbox outbox;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    ProgressService(
            ProgressRepository progress, CourseProgress course, Outbox outbox, RepeatableTransaction transaction, Clock clock) {
        this.progress = progress;
        this.course = course;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a learner's reports, in one transaction and in a number of statements that does not depend on their number. The enrollment is
     * locked first, so that reports of one enrollment are taken in one after another, and what is read next is what the last one left: for
     * that each statement must see what is committed by then, not by the first. Whoever counts a course anew locks all of its enrollments, which a
     * report can get in the way of.
     *
     * @param reports of the same lesson are taken in their order
     */
    Reporting report(UUID enrollment, List<LessonReport> reports, UUID learner) {
        if (reports.isEmpty() || reports.size() > ReportRules.MOST_REPORTS) {
            return new Reporting.Refused(ReportLessonProgressErrorCode.REPORT_COUNT);
        }
        return transaction.runReadCommitted(() -> decide(enrollment, reports, learner));
    }

    private Reporting decide(UUID enrollment, List<LessonReport> reports, UUID learner) {
        Instant now = clock.instant();
        Optional<LearnerStanding> found = progress.lock(enrollment, learner);
        if (found.isEmpty()) {
            return new Reporting.Refused(ReportLessonProgressErrorCode.ENROLLMENT_NOT_FOUND);
        }
        LearnerStanding standing = found.get();
        if (!standing.standing().isOpen(now)) {
            return new Reporting.Refused(ReportLessonProgressErrorCode.ENROLLMENT_NOT_ACTIVE);
        }
        return keep(enrollment, standing, reports, now);
    }

    private Reporting keep(UUID enrollment, LearnerStanding learner, List<LessonReport> reports, Instant now) {
        Map<UUID, LessonState> before = progress.statesOf(
                enrollment, learner.courseId(), reports.stream().map(LessonReport::lessonId).toList(), now);
        Map<UUID, LessonState> after = new HashMap<>(before);
        List<ReportRefusal> refusals = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            LessonReport report = reports.get(i);
            Optional<ReportRefusal> refusal = before.containsKey(report.lessonId())
                    ? ReportRules.check(i, report)
                    : Optional.of(ReportRefusal.lessonNotFound(i));
            refusal.ifPresentOrElse(
                    refusals::add, () -> after.computeIfPresent(report.lessonId(), (lesson, state) -> state.after(report, now)));
        }
        List<LessonState> changed = after.values().stream().filter(state -> state != before.get(state.lessonId())).toList();
        if (!changed.isEmpty()) {
            write(enrollment, learner, before, changed, now);
        }
        return new Reporting.Kept(enrollment, refusals);
    }

    private void write(
            UUID enrollment, LearnerStanding learner, Map<UUID, LessonState> before, Collection<LessonState> changed, Instant now) {
        progress.save(enrollment, learner.userId(), changed, now);
        int addedSeconds = changed.stream()
                .mapToInt(state -> state.timeSpentSeconds() - before.get(state.lessonId()).timeSpentSeconds())
                .sum();
        progress.noteActivity(enrollment, addedSeconds, now);
        List<LessonState> done =
                changed.stream().filter(state -> state.isDone() && !before.get(state.lessonId()).isDone()).toList();
        if (done.isEmpty()) {
            return;
        }
        outbox.appendAll(done.stream().map(state -> LessonCompleted.event(enrollment, learner, state)).toList());
        course.lessonsDone(enrollment, now);
    }
}
