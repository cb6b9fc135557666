package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.tables.tables.records.BulkEnrollmentsRecord;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works on jobs that enroll many, a step at a time. A step is one transaction, so that a job goes on where it was when the process ended. */
@Service
class BulkEnrollmentWorker {

    private final BulkJobRepository jobs;
    private final BulkEnrollmentSteps steps;
    private final BulkEnrollmentFailures failures;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    BulkEnrollmentWorker(
            BulkJobRepository jobs,
            BulkEnrollmentSteps steps,
            BulkEnrollmentFailures failures,
            RepeatableTransaction transaction,
            Clock clock) {
        this.jobs = jobs;
        this.steps = steps;
        this.failures = failures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Goes on with the next job. A step that fails is rolled back, and its job stands back for others before it is tried again.
     *
     * @return false if there is nothing to do, or others do it
     */
    boolean step() {
        AtomicReference<@Nullable UUID> job = new AtomicReference<>();
        try {
            return transaction.run(() -> {
                Optional<BulkEnrollmentsRecord> next = jobs.lockNext(clock.instant());
                job.set(next.map(BulkEnrollmentsRecord::getId).orElse(null));
                next.ifPresent(steps::goOn);
                return next.isPresent();
            });
        } catch (RuntimeException failure) {
            UUID failed = job.get();
            if (failed == null) {
                throw failure;
            }
            failures.note(failed, failure);
            return true;
        }
    }
}
