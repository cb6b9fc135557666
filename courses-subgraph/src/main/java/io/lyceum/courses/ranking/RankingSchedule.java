package io.lyceum.courses.ranking;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When the lists are filled anew: soon after the start, then at intervals. Not where {@code lyceum.courses.rankings} is false, nor in an
 * import, which is to end when it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "lyceum.courses.rankings", matchIfMissing = true)
class RankingSchedule {

    private static final int SOON = 5;
    private static final int POPULAR_EVERY = 15 * 60;
    private static final int TRENDING_EVERY = 5 * 60;

    private final Rankings rankings;

    RankingSchedule(Rankings rankings) {
        this.rankings = rankings;
    }

    @Scheduled(initialDelay = SOON, fixedDelay = POPULAR_EVERY, timeUnit = TimeUnit.SECONDS)
    void popular() {
        rankings.refreshPopular();
    }

    @Scheduled(initialDelay = SOON, fixedDelay = TRENDING_EVERY, timeUnit = TimeUnit.SECONDS)
    void trending() {
        rankings.refreshTrending();
    }
}
