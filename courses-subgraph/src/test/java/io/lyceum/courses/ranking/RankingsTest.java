package io.lyceum.courses.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.cache.SharedCache;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class RankingsTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private KeptCounts counts;

    @Autowired
    private RankingRepository repository;

    private Rankings rankings;
    private UUID old;
    private UUID fresh;

    @BeforeEach
    void twoCourses() {
        catalogue.removeAll();
        rankings = new Rankings(repository, SharedCache.off(), Clock.fixed(NOW, ZoneOffset.UTC));
        old = catalogue.course("Old", CourseStatus.PUBLISHED);
        fresh = catalogue.course("Fresh", CourseStatus.PUBLISHED);
        for (int i = 0; i < 5; i++) {
            catalogue.enroll(old, UUID.randomUUID(), "COMPLETED", NOW.minus(Duration.ofDays(60)));
        }
        catalogue.enroll(old, UUID.randomUUID(), "ACTIVE", NOW.minus(Duration.ofDays(13)));
        catalogue.enroll(fresh, UUID.randomUUID(), "ACTIVE", NOW.minus(Duration.ofDays(2)));
        catalogue.enroll(fresh, UUID.randomUUID(), "ACTIVE", NOW.minus(Duration.ofDays(1)));
        catalogue.enroll(fresh, UUID.randomUUID(), "DROPPED", NOW.minus(Duration.ofDays(1)));
        counts.recount();
        rankings.refreshPopular();
        rankings.refreshTrending();
    }

    @Test
    void popularIsWhatMostLearnInTrendingWhatMostJoinedLately() {
        assertThat(titles("popularCourses")).containsExactly("Old", "Fresh");
        assertThat(titles("trendingCourses")).containsExactly("Fresh", "Old");
    }

    @Test
    void theTrendMovesOn() {
        new Rankings(repository, SharedCache.off(), Clock.fixed(NOW.plus(Duration.ofDays(12)), ZoneOffset.UTC)).refreshTrending();
        assertThat(titles("trendingCourses")).containsExactly("Fresh");

        new Rankings(repository, SharedCache.off(), Clock.fixed(NOW.plus(Duration.ofDays(14)), ZoneOffset.UTC)).refreshTrending();
        assertThat(titles("trendingCourses")).isEmpty();
    }

    @Test
    void aCourseThatIsWithdrawnIsLeftOutAtOnce() {
        catalogue.remove(old);

        assertThat(titles("popularCourses")).containsExactly("Fresh");
    }

    @Test
    void aListHoldsTwenty() {
        IntStream.range(0, 25).forEach(i -> catalogue.course("Course " + i, CourseStatus.PUBLISHED));
        rankings.refreshPopular();

        assertThat(titles("popularCourses")).hasSize(20).startsWith("Old", "Fresh");
    }

    @Test
    void twoThatRefreshAtOnceDoNotMeet() throws InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> {
                    for (int round = 0; round < 5; round++) {
                        rankings.refreshPopular();
                        assertThat(titles("popularCourses")).containsExactly("Old", "Fresh");
                    }
                }))
                .toList();
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
    }

    private List<String> titles(String list) {
        Answer answer = graph.ask("{ %s { title } }".formatted(list));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.statements()).isBetween(1, 2);
        return answer.at("/" + list).valueStream().map(course -> course.path("title").asString()).toList();
    }
}
