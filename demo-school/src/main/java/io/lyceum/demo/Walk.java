package io.lyceum.demo;

import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.enrollment.LessonProgress;
import io.lyceum.demo.enrollment.LessonProgressStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a learner left behind on the way through a course. */
final class Walk {

    final List<LessonProgress> progress = new ArrayList<>();
    final List<QuizAttempt> attempts = new ArrayList<>();
    final List<Submission> submissions = new ArrayList<>();

    int completed(Set<UUID> mandatory) {
        return (int) progress.stream()
                .filter(row -> row.status() == LessonProgressStatus.COMPLETED && mandatory.contains(row.lessonId()))
                .count();
    }

    int secondsSpent() {
        return progress.stream().mapToInt(LessonProgress::timeSpentSeconds).sum();
    }

    /** The last thing that happened, whoever did it; the given instant where nothing did. */
    Instant end(Instant otherwise) {
        Instant last = activity(otherwise);
        for (QuizAttempt attempt : attempts) {
            last = attempt.gradedAt() == null ? last : Days.later(last, attempt.gradedAt());
        }
        for (Submission submission : submissions) {
            if (submission.grade() != null && submission.grade().releasedAt() != null) {
                last = Days.later(last, submission.grade().releasedAt());
            }
        }
        return last;
    }

    /** The last thing that the learner did; the given instant where there is nothing. */
    Instant activity(Instant otherwise) {
        Instant last = otherwise;
        for (LessonProgress row : progress) {
            last = row.lastActivityAt() == null ? last : Days.later(last, row.lastActivityAt());
        }
        for (QuizAttempt attempt : attempts) {
            last = Days.later(last, attempt.submittedAt() == null ? attempt.startedAt() : attempt.submittedAt());
        }
        return last;
    }
}
