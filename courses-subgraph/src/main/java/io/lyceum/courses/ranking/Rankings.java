package io.lyceum.courses.ranking;

import io.lyceum.starter.cache.CacheKind;
import io.lyceum.starter.cache.SharedCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** Keeps the lists of popular and trending courses fresh; the latter is read from the cache where there is one. */
@Service
public class Rankings {

    /** What joined longer ago is no trend. */
    private static final Duration TREND = Duration.ofDays(14);

    private static final CacheKind<List<UUID>> TRENDING_COURSES =
            new CacheKind<>("trending:courses", Duration.ofMinutes(5), new TypeReference<>() {});

    private final RankingRepository rankings;
    private final SharedCache cache;
    private final Clock clock;

    Rankings(RankingRepository rankings, SharedCache cache, Clock clock) {
        this.rankings = rankings;
        this.cache = cache;
        this.clock = clock;
    }

    /** The list's courses in order; one that has left the catalogue since may still be in it. */
    List<UUID> list(Ranking ranking) {
        return ranking == Ranking.TRENDING_COURSES && cache.isReachable()
                ? cache.read(TRENDING_COURSES, () -> rankings.list(ranking))
                : rankings.list(ranking);
    }

    /** Fills the list of popular courses anew from the kept popularity. */
    public void refreshPopular() {
        rankings.refreshPopular();
    }

    /** Fills the list of trending courses anew: by how many joined in the last fortnight. */
    public void refreshTrending() {
        rankings.refreshTrending(clock.instant().minus(TREND));
        cache.evict(TRENDING_COURSES);
    }
}
