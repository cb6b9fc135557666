package io.lyceum.enrollments.bulk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When this instance looks for jobs to work on. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class BulkEnrollmentSchedule {

    private final BulkEnrollmentWorker worker;

    BulkEnrollmentSchedule(BulkEnrollmentWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelayString = "${lyceum.bulk-enrollment.interval:500ms}")
    void work() {
        boolean isBusy = true;
        while (isBusy) {
            isBusy = worker.step();
        }
    }
}
