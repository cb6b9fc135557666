package io.lyceum.enrollments.completion;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When courses that changed are counted anew, and completions that were waited for are looked at. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class CompletionSchedule {

    private final AwaitedCompletionSweep sweep;
    private final CourseRecounts recounts;

    CompletionSchedule(AwaitedCompletionSweep sweep, CourseRecounts recounts) {
        this.sweep = sweep;
        this.recounts = recounts;
    }

    @Scheduled(fixedDelayString = "${lyceum.completion.recount-interval:1s}")
    void changedCourses() {
        boolean isMore;
        do {
            isMore = recounts.step();
        } while (isMore);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void awaitedCompletions() {
        boolean isMore;
        do {
            isMore = sweep.sweep();
        } while (isMore);
    }
}
