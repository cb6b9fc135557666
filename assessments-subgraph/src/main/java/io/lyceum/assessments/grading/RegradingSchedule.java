package io.lyceum.assessments.grading;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When answers are graded again. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.attempts.jobs", matchIfMissing = true)
class RegradingSchedule {

    private final Regrading regrading;

    RegradingSchedule(Regrading regrading) {
        this.regrading = regrading;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void gradeAgain() {
        regrading.run();
    }
}
