package io.lyceum.courses.ranking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Keeps the lists of popular and trending courses fresh. */
@Service
public class Rankings {

    /** What joined longer ago is no trend. */
    private static final Duration TREND = Duration.ofDays(14);

    private final RankingRepository rankings;
    private final Clock clock;

    Rankings(RankingRepository rankings, Clock clock) {
        this.rankings = rankings;
        this.clock = clock;
    }

    /** Fills the list of popular courses anew from the kept popularity. */
    public void refreshPopular() {
        rankings.refreshPopular();
    }

    /** Fills the list of trending courses anew: by how many joined in the last fortnight. */
    public void refreshTrending() {
        rankings.refreshTrending(clock.instant().minus(TREND));
    }
}
