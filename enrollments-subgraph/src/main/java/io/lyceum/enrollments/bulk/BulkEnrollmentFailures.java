package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.tables.tables.records.BulkEnrollmentsRecord;
import io.lyceum.enrollments.generated.types.BulkEnrollmentStatus;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sees to it that a job whose steps fail keeps nobody waiting: it pauses, longer each time, and is given up in the end. */
@Service
class BulkEnrollmentFailures {

    private static final Logger LOG = LoggerFactory.getLogger(BulkEnrollmentFailures.class);
    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String GIVEN_UP =
            "Something went wrong on our side %d times in a row, and the job was given up. Begin another for the others.".formatted(MOST_TRIES);

    private final BulkJobRepository jobs;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    BulkEnrollmentFailures(BulkJobRepository jobs, RepeatableTransaction transaction, Clock clock) {
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes that a step of a job failed and was rolled back. A job that others have finished meanwhile stays finished. */
    void note(UUID id, RuntimeException failure) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int tries = transaction.run(() -> {
            Optional<BulkEnrollmentsRecord> running = jobs.lockRunning(id);
            running.ifPresent(job -> count(job, now));
            return running.map(BulkEnrollmentsRecord::getFailedTries).orElse(0);
        });
        LOG.error("The bulk enrollment {} failed, {} times in a row by now.", id, tries, failure);
    }

    private void count(BulkEnrollmentsRecord job, Instant now) {
        int tries = job.getFailedTries() + 1;
        job.setFailedTries(tries);
        if (tries < MOST_TRIES) {
            job.setRetryAt(now.plus(PAUSE.multipliedBy(1L << (tries - 1))));
        } else {
            job.setRetryAt(null);
            job.setStatus(BulkEnrollmentStatus.FAILED);
            job.setFailureReason(GIVEN_UP);
            job.setFinishedAt(now);
        }
        jobs.update(job);
    }
}
