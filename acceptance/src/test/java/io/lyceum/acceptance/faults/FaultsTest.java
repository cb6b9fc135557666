package io.lyceum.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.demo.person.Person;
import io.lyceum.starter.id.TypeId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Where a projection differs from its source; each query counts the differences. */
    private static final Map<String, String> PROJECTIONS = Map.of(
            "enrollments in assessments",
            """
            SELECT COUNT(*) FROM lyceum_enrollments.enrollments source LEFT JOIN lyceum_assessments.enrollments projection USING (id)
            WHERE projection.id IS NULL OR projection.status <> source.status OR projection.user_id <> source.user_id
            """,
            "quiz results in enrollments",
            """
            SELECT COUNT(*) FROM lyceum_assessments.quiz_standings source
            LEFT JOIN lyceum_enrollments.quiz_results projection USING (enrollment_id, quiz_id)
            WHERE source.version > 0 AND (projection.enrollment_id IS NULL OR NOT projection.percentage <=> source.percentage
              OR projection.is_passed <> source.is_passed OR projection.is_out_of_attempts <> source.is_out_of_attempts)
            """);

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereOnce(Fault fault) throws Exception {
        Ledger ledger = new Ledger();
        List<Person> learners = FaultyGraph.freshLearners(LEARNERS);

        learn(learners, ledger, fault);

        await().atMost(CATCHING_UP).untilAsserted(() -> assertThat(SUBGRAPHS.stream()
                .collect(Collectors.toMap(name -> name, name -> FaultyGraph.count("SELECT COUNT(*) FROM lyceum_%s.outbox WHERE sent_at IS NULL".formatted(name)))))
                .as("events that wait to be sent").allSatisfy((name, waiting) -> assertThat(waiting).as(name).isZero()));
        assertEnrolledOnce(learners, ledger);
        assertProgress(ledger);
        assertAttempted(learners, ledger);
        await().atMost(CATCHING_UP).untilAsserted(() -> PROJECTIONS.forEach((name, differences) ->
                assertThat(FaultyGraph.count(differences)).as(name).isZero()));
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

    private static void assertEnrolledOnce(List<Person> learners, Ledger ledger) {
        assertThat(ledger.enrollments).isNotEmpty();
        String acknowledged = keys(ledger.enrollments.values());
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_enrollments.enrollments WHERE id IN (%s)".formatted(acknowledged)))
                .as("acknowledged enrollments").isEqualTo(ledger.enrollments.size());
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_enrollments.enrollments WHERE user_id IN (%s) AND enrolled_at > '%s' AND id NOT IN (%s)"
                .formatted(users(learners), FaultyGraph.SCHOOL.today().toString().substring(0, 10) + " 12:00", acknowledged)))
                .as("enrollments that nobody was told of, though every request was answered in the end").isZero();
        assertThat(FaultyGraph.count("""
                SELECT COUNT(*) FROM (SELECT 1 FROM lyceum_enrollments.outbox WHERE topic = 'enrollment.created' AND aggregate_id IN (%s)
                  GROUP BY aggregate_id HAVING COUNT(*) > 1) twice
                """.formatted(acknowledged))).as("enrollments told twice as new").isZero();
        assertThat(FaultyGraph.count("SELECT COUNT(DISTINCT aggregate_id) FROM lyceum_enrollments.outbox WHERE topic = 'enrollment.created' AND aggregate_id IN (%s)"
                .formatted(acknowledged))).as("enrollments told as new").isEqualTo(ledger.enrollments.size());
    }

    private static void assertProgress(Ledger ledger) {
        ledger.progress.forEach((what, percentage) -> {
            String[] ids = what.split(" ");
            assertThat(FaultyGraph.count("SELECT MAX(percentage) FROM lyceum_enrollments.lesson_progress WHERE enrollment_id = %s AND lesson_id = %s"
                    .formatted(key(ids[0]), key(ids[1])))).as(what).isGreaterThanOrEqualTo(percentage);
        });
    }

    private static void assertAttempted(List<Person> learners, Ledger ledger) {
        assertThat(ledger.attempts.values()).as("each start has an attempt of its own").doesNotHaveDuplicates();
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_assessments.quiz_attempts WHERE user_id IN (%s) AND created_at > '%s'"
                .formatted(users(learners), FaultyGraph.SCHOOL.today().toString().substring(0, 10) + " 12:00")))
                .as("attempts").isEqualTo(ledger.attempts.size());
        if (!ledger.submitted.isEmpty()) {
            assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_assessments.quiz_attempts WHERE id IN (%s) AND status IN ('SUBMITTED', 'GRADED')"
                    .formatted(keys(ledger.submitted)))).as("attempts handed in").isEqualTo(ledger.submitted.size());
        }
    }

    private static String users(List<Person> learners) {
        return learners.stream().map(person -> "UUID_TO_BIN('%s')".formatted(person.id())).collect(Collectors.joining(", "));
    }

    private static String keys(Collection<String> ids) {
        return ids.stream().map(FaultsTest::key).collect(Collectors.joining(", "));
    }

    private static String key(String id) {
        return "UUID_TO_BIN('%s')".formatted(TypeId.parse(id).uuid());
    }
}
