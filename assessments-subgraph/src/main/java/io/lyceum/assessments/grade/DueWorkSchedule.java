package io.lyceum.assessments.grade;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When this instance looks for work that has become due. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.due-work.enabled", matchIfMissing = true)
class DueWorkSchedule {

    private final DueWork dueWork;

    DueWorkSchedule(DueWork dueWork) {
        this.dueWork = dueWork;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void dueWork() {
        dueWork.count();
    }
}
