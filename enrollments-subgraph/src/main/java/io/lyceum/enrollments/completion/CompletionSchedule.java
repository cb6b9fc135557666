package io.lyceum.enrollments.completion;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When completions that were waited for are looked at. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class CompletionSchedule {

    private final AwaitedCompletionSweep sweep;

    CompletionSchedule(AwaitedCompletionSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void awaitedCompletions() {
        boolean isMore;
        do {
            isMore = sweep.sweep();
        } while (isMore);
    }
}
