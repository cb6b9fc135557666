package io.lyceum.enrollments.completion;

import io.lyceum.enrollments.generated.tables.tables.records.CourseRecountsRecord;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Counts courses anew whose lessons or quizzes changed, some enrollments at a time. Several instances may do so at once: courses are locked. */
@Service
class CourseRecounts {

    static final int MOST = 500;

    private final CourseRecountRepository recounts;
    private final CompletionRepository enrollments;
    private final CourseProgress progress;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    CourseRecounts(
            CourseRecountRepository recounts,
            CompletionRepository enrollments,
            CourseProgress progress,
            RepeatableTransaction transaction,
            Clock clock) {
        this.recounts = recounts;
        this.enrollments = enrollments;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Counts the next of them, in one transaction.
     *
     * @return whether there may be more
     */
    boolean step() {
        return transaction.runReadCommitted(() -> recounts.lockNext().map(this::count).orElse(false));
    }

    private boolean count(CourseRecountsRecord recount) {
        UUID course = recount.getCourseId();
        List<UUID> open = enrollments.findOpen(course, recount.getCountedTo(), MOST);
        progress.recount(open, clock.instant());
        if (open.size() < MOST) {
            recounts.remove(course);
        } else {
            recounts.note(course, open.getLast());
        }
        return true;
    }
}
