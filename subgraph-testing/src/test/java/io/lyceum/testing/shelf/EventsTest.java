package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.starter.consumer.DeadLetterReplay;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.WithKafka;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From one transaction by way of Kafka to another: every event arrives, and takes effect once. */
@SubgraphTest
@WithKafka
class EventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SEED = 5;

    @Autowired
    private Notes notes;
    @Autowired
    private EventProbe events;
    @Autowired
    private Outbox outbox;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private DeadLetterReplay replay;
    @Autowired
    private MeterRegistry meters;

    @Test
    void whatCommitsIsSentMarkedAndHeard() {
        UUID note = UuidGenerator.next();

        notes.tell(note, 1, "hello");

        await().atMost(PATIENCE).until(() -> "hello".equals(notes.text(note)));
        await().atMost(PATIENCE).until(() -> events.outbox().stream().allMatch(event -> event.sentAt() != null));
        ReceivedEvent heard = published(note).getFirst();
        assertThat(heard.version()).isEqualTo(1);
        assertThat(heard.id()).isEqualTo(events.outbox().stream().filter(event -> event.aggregateId().equals(note)).findFirst().orElseThrow().id());
    }

    @Test
    void manyAreSentAndNoneIsLost() {
        List<UUID> all = IntStream.range(0, 2_000).mapToObj(_ -> UuidGenerator.next()).toList();

        new TransactionTemplate(transactions).executeWithoutResult(status ->
                outbox.appendAll(all.stream().map(note -> Notes.event(note, 1, "one of many")).toList()));

        await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(events.published(Notes.UPDATED)).extracting(ReceivedEvent::aggregateId).containsAll(all).doesNotHaveDuplicates());
        await().atMost(PATIENCE).until(() -> notes.effects(all.getLast()).equals(Map.of(1L, 1)));
    }

    @Test
    void anEventThatCommitsAfterALaterOneIsSentAllTheSame() throws InterruptedException {
        UUID early = UuidGenerator.next();
        UUID late = UuidGenerator.next();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.startVirtualThread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append(Notes.event(early, 1, "early"));
            appended.countDown();
            awaitQuietly(mayCommit);
        }));
        appended.await();

        notes.tell(late, 1, "late");
        await().atMost(PATIENCE).until(() -> !published(late).isEmpty() && events.outbox().stream().allMatch(event -> event.sentAt() != null));
        assertThat(published(early)).isEmpty();
        mayCommit.countDown();
        slow.join();

        await().atMost(PATIENCE).until(() -> "early".equals(notes.text(early)));
    }

    @Test
    void whatArrivesThreeTimesAndShuffledTakesEffectOnce() {
        UUID note = UuidGenerator.next();
        List<Runnable> deliveries = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            UUID id = UuidGenerator.next();
            int told = version;
            String topic = version % 2 == 0 ? Notes.UPDATED : Notes.ARCHIVED;
            deliveries.addAll(Collections.nCopies(3,
                    () -> events.publish(id, topic, "note", note, told, new Notes.Payload("version " + told))));
        }
        Collections.shuffle(deliveries, new Random(SEED));

        deliveries.forEach(Runnable::run);

        await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(notes.effects(note)).isEqualTo(Map.of(1L, 1, 2L, 1, 3L, 1, 4L, 1, 5L, 1)));
        assertThat(notes.text(note)).isEqualTo("version 5");
    }

    @Test
    void poisonIsParkedWithItsCauseAndBlocksNobody() {
        UUID bad = UuidGenerator.next();
        UUID good = UuidGenerator.next();

        events.publish(Notes.UPDATED, "note", bad, 1, new Notes.Payload(Notes.POISON));
        events.publish(Notes.UPDATED, "note", good, 1, new Notes.Payload("good"));

        await().atMost(PATIENCE).until(() -> "good".equals(notes.text(good)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked()).anySatisfy(record -> {
            assertThat(new String(record.value())).contains(Notes.POISON);
            assertThat(header(record, "kafka_dlt-exception-message")).contains("This note cannot be read.");
            assertThat(header(record, "kafka_dlt-original-topic")).endsWith(Notes.UPDATED);
        }));
        assertThat(notes.effects(bad)).isEmpty();
    }

    @Test
    void whatWasParkedIsPutBackOnce() throws Exception {
        UUID note = UuidGenerator.next();
        events.publish(Notes.UPDATED, "note", note, 1, new Notes.Payload(Notes.POISON));
        await().atMost(PATIENCE).until(() -> deadLetters() >= 1);

        notes.heal(true);
        assertThat(replay.putBack("shelf.notes")).isPositive();

        await().atMost(PATIENCE).until(() -> Notes.POISON.equals(notes.text(note)));
        notes.heal(false);
        replay.putBack("shelf.notes");
        assertThat(notes.effects(note)).isEqualTo(Map.of(1L, 1));
    }

    @Test
    void theMetricsTellWhatWaits() {
        notes.tell(UuidGenerator.next(), 1, "measured");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(gauge("lyceum.outbox.backlog")).isZero();
            assertThat(gauge("lyceum.outbox.lag")).isZero();
            assertThat(gauge("lyceum.consumer.lag")).isZero();
        });
    }

    @Test
    void whatIsNoEventIsParked() {
        events.publishText(Notes.UPDATED, "no event");

        await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(parked()).anySatisfy(record -> assertThat(new String(record.value())).isEqualTo("no event")));
    }

    private double deadLetters() {
        return gauge("lyceum.consumer.dead.letters");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private List<ReceivedEvent> published(UUID note) {
        return events.published(Notes.UPDATED).stream().filter(event -> event.aggregateId().equals(note)).toList();
    }

    private List<ConsumerRecord<String, byte[]>> parked() {
        return events.records("shelf.notes.dead-letters");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
