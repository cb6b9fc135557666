package io.lyceum.enrollments.completion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Completes what has been waited for long enough. Several instances may do so at once: enrollments are locked. */
@Service
class AwaitedCompletionSweep {

    private static final int MOST = 100;

    private final AwaitedCompletionRepository awaited;
    private final CompletionRepository enrollments;
    private final CompletionService completion;
    private final Clock clock;

    AwaitedCompletionSweep(
            AwaitedCompletionRepository awaited, CompletionRepository enrollments, CompletionService completion, Clock clock) {
        this.awaited = awaited;
        this.enrollments = enrollments;
        this.completion = completion;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean sweep() {
        Instant now = clock.instant();
        List<UUID> due = awaited.findDue(now, MOST);
        if (due.isEmpty()) {
            return false;
        }
        enrollments.lock(due);
        completion.complete(due, now);
        // Those of which something is still to come have a later time by now.
        awaited.forgetDue(due, now);
        return due.size() == MOST;
    }
}
