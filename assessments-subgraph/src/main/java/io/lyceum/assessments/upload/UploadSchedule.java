package io.lyceum.assessments.upload;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When this instance removes files that nobody handed in. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class UploadSchedule {

    private final UploadService uploads;

    UploadSchedule(UploadService uploads) {
        this.uploads = uploads;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgottenFiles() {
        uploads.removeForgotten();
    }
}
