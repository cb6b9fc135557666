package io.lyceum.users.session;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When this instance looks for the sessions that others have ended, and removes old failures and sessions. Not in an import, which is to end when
 * it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class SessionSchedule {

    private final EndedSessions ended;
    private final SignInLimit limit;
    private final SessionSweep sweep;

    SessionSchedule(EndedSessions ended, SignInLimit limit, SessionSweep sweep) {
        this.ended = ended;
        this.limit = limit;
        this.sweep = sweep;
    }

    // Events tell of them sooner; this is for when Kafka is away.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void endedSessions() {
        ended.refresh();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void signInFailures() {
        limit.forget();
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sessionsThatAreOver() {
        sweep.sweep();
    }
}
