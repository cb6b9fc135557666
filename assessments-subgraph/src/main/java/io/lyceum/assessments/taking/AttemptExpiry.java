package io.lyceum.assessments.taking;

import io.lyceum.assessments.job.ExclusiveJob;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends attempts whose time is up, whether or not their learners come back. Instances of the subgraph take turns. */
@Component
class AttemptExpiry {

    private static final int CHUNK = 100;

    private final AttemptEndingRepository attempts;
    private final AttemptEnding endings;
    private final ExclusiveJob job;

    AttemptExpiry(AttemptEndingRepository attempts, AttemptEnding endings, ExclusiveJob job) {
        this.attempts = attempts;
        this.endings = endings;
        this.job = job;
    }

    /** Ends all that is over by now, {@value #CHUNK} at a time; nothing while another instance is at it. */
    void expire(Instant now) {
        job.run("attempt_expiry", () -> {
            List<UUID> overdue;
            do {
                overdue = attempts.listOverdue(now, CHUNK);
                if (!overdue.isEmpty()) {
                    endings.endOverdue(overdue, now);
                }
            } while (overdue.size() == CHUNK);
        });
    }
}
