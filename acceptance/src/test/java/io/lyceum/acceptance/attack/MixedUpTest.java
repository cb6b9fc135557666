package io.lyceum.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same question of different people at the same moment is never answered with another's answer: not by calls in flight, nor by a cache. */
class MixedUpTest {

    private static final int ROUNDS = 60;

    private static final String QUERY = """
            query Mine {
              me { id email profile { showEmail } enrollments(first: 3) { totalCount nodes { id finalGrade } } quizAttempts(first: 2) { nodes { id } } }
              courseBySlug(slug: "python-from-the-first-line") {
                enrollmentCount viewerEnrollment { id } viewerReview { id } enrollments(first: 2) { totalCount nodes { id } } gradebook(first: 2) { totalCount }
                modules { lessons { viewerProgress { percentage } } }
              }
              user(id: "%s") { displayName email }
            }
            """.formatted(DemoGraph.user("learner"));

    @Test
    void everybodyHearsTheirOwnAnswer() throws Exception {
        Map<String, RouterClient> people = new LinkedHashMap<>();
        DemoGraph.ROLES.forEach(role -> people.put(role, DemoGraph.as(role)));
        Map<String, JsonNode> alone = new LinkedHashMap<>();
        people.forEach((role, client) -> alone.put(role, client.ask(QUERY).json().path("data")));
        assertThat(alone.values()).as("everybody is told something else").doesNotHaveDuplicates();
        List<String> turns = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            turns.addAll(people.keySet());
        }
        Collections.shuffle(turns, new Random(7));

        List<RouterAnswer> answers = atOnce(turns.stream().map(role -> (Callable<RouterAnswer>) () -> people.get(role).ask(QUERY)).toList());

        for (int turn = 0; turn < turns.size(); turn++) {
            assertThat(answers.get(turn).json().path("data")).as(turns.get(turn)).isEqualTo(alone.get(turns.get(turn)));
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        // A few dozen at a time keep router and subgraphs busy without running into their time limits.
        try (ExecutorService threads = Executors.newFixedThreadPool(24, Thread.ofVirtual().factory())) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
