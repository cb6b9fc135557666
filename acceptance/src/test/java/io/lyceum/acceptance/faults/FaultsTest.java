package io.lyceum.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.demo.person.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learners go on learning while something dies. Afterwards everything they were told is so, nothing is so twice, and every projection has caught up. */
@Tag("faults")
class FaultsTest {

    private static final int LEARNERS = 5;
    private static final int WORK = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final List<String> SUBGRAPHS = List.of("users", "courses", "enrollments", "assessments");

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereOnce(Fault fault) throws Exception {
        Ledger ledger = new Ledger();
        List<Person> learners = FaultyGraph.freshLearners(LEARNERS);

        learn(learners, ledger, fault);

        await().atMost(CATCHING_UP).untilAsserted(() -> assertThat(SUBGRAPHS.stream()
                .collect(Collectors.toMap(name -> name, name -> FaultyGraph.count("SELECT COUNT(*) FROM lyceum_%s.outbox WHERE sent_at IS NULL".formatted(name)))))
                .as("events that wait to be sent").allSatisfy((name, waiting) -> assertThat(waiting).as(name).isZero()));
        Aftermath aftermath = new Aftermath(learners, ledger);
        aftermath.assertEnrolledOnce();
        aftermath.assertProgress();
        aftermath.assertAttempted();
        await().atMost(CATCHING_UP).untilAsserted(aftermath::assertCompletedOnce);
        await().atMost(CATCHING_UP).untilAsserted(aftermath::assertProjected);
    }

    /** Some work, the fault in the middle of it, and some more. */
    private static void learn(List<Person> learners, Ledger ledger, Fault fault) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = learners.stream().<Future<?>>map(person -> threads.submit(new Learner(person, ledger, isOver))).toList();
            try {
                awaitWork(ledger, work);
                fault.happen(FaultyGraph.stack(), ledger);
                awaitWork(ledger, work);
                await().atMost(PATIENCE).until(() -> !ledger.finished.isEmpty() || work.stream().anyMatch(Future::isDone));
            } finally {
                isOver.set(true);
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
    }

    private static void awaitWork(Ledger ledger, List<Future<?>> work) {
        int enough = ledger.acknowledged() + WORK;
        await().atMost(PATIENCE).until(() -> ledger.acknowledged() >= enough || work.stream().anyMatch(Future::isDone));
        assertThat(ledger.acknowledged()).isGreaterThanOrEqualTo(enough);
    }
}
