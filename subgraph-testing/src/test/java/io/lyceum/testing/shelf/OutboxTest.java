package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.AppendedEvent;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are put aside in the transaction of what they tell, without Kafka. */
@SubgraphTest
class OutboxTest {

    private static final Instant TIME = Instant.parse("2026-11-20T10:00:00.123456Z");

    @Autowired
    private Outbox outbox;
    @Autowired
    private EventProbe events;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Notes notes;
    @Autowired
    private DSLContext database;
    @Autowired
    private StatementRecorder recorder;
    @Autowired
    private MeterRegistry meters;

    record Prices(BigDecimal price, Instant since, @Nullable String reason) {}

    @Test
    void withoutATransactionNothingIsAppended() {
        assertThatThrownBy(() -> outbox.append(Notes.event(UuidGenerator.next(), 1, "a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventVanishesWithItsTransaction() {
        UUID note = UuidGenerator.next();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append(Notes.event(note, 1, "a"));
            status.setRollbackOnly();
        });

        assertThat(of(note)).isEmpty();
    }

    @Test
    void aPayloadIsWrittenByTheContract() {
        UUID note = UuidGenerator.next();

        append(List.of(new Event("note.updated", "note", note, 7, TIME, new Prices(new BigDecimal("1200.50"), TIME, null))));

        AppendedEvent event = of(note).getFirst();
        assertThat(event.aggregate()).isEqualTo("note");
        assertThat(event.version()).isEqualTo(7);
        assertThat(event.occurredAt()).isEqualTo(TIME);
        assertThat(event.sentAt()).isNull();
        assertThat(event.payload().path("price").stringValue()).isEqualTo("1200.50");
        assertThat(event.payload().path("since").stringValue()).isEqualTo("2026-11-20T10:00:00.123456Z");
        assertThat(event.payload().has("reason")).isTrue();
        assertThat(event.payload().path("reason").isNull()).isTrue();
    }

    @Test
    void manyEventsAreAppendedInTheirOrder() {
        UUID note = UuidGenerator.next();

        append(IntStream.rangeClosed(1, 1_200).mapToObj(version -> Notes.event(note, version, "a")).toList());

        assertThat(of(note)).extracting(AppendedEvent::version).isEqualTo(IntStream.rangeClosed(1, 1_200).mapToObj(Long::valueOf).toList());
    }

    @Test
    void whatWaitsIsFoundByAnIndexHoweverMuchWasSent() {
        append(IntStream.rangeClosed(1, 3_000).mapToObj(version -> Notes.event(UuidGenerator.next(), version, "sent")).toList());
        database.execute("UPDATE outbox SET sent_at = occurred_at");
        append(List.of(Notes.event(UuidGenerator.next(), 1, "waits")));

        assertThat(recorder.plansOf(() -> {
            assertThat(meters.get("lyceum.outbox.backlog").gauge().value()).isEqualTo(1);
            assertThat(meters.get("lyceum.outbox.lag").gauge().value()).isBetween(0.0, 60.0);
        })).allUseIndexes();
        assertThat(plan("SELECT event_id FROM outbox WHERE sent_at IS NULL ORDER BY occurred_at, event_id LIMIT 500"))
                .contains("idx_outbox_sent_at_occurred_at");
        assertThat(plan("UPDATE outbox SET sent_at = NOW() WHERE (event_id, occurred_at) IN ((0x00, '2026-11-20'), (0x01, '2026-11-20'))"))
                .contains("range", "PRIMARY");
    }

    @Test
    void aConsumerIsGivenAnEventOnceAndKeepsTheNewestVersion() {
        UUID note = UuidGenerator.next();

        UUID second = events.deliver("note.updated", "note", note, 2, new Notes.Payload("second"));
        events.deliver(second, "note.updated", "note", note, 2, new Notes.Payload("second"));
        events.deliver("note.updated", "note", note, 1, new Notes.Payload("first"));

        assertThat(notes.text(note)).isEqualTo("second");
        assertThat(notes.effects(note)).containsOnly(Map.entry(1L, 1), Map.entry(2L, 1));
    }

    private String plan(String statement) {
        return database.fetch("EXPLAIN FORMAT=TRADITIONAL " + statement).formatCSV();
    }

    private void append(List<Event> all) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.appendAll(all));
    }

    private List<AppendedEvent> of(UUID note) {
        return events.outbox().stream().filter(event -> event.aggregateId().equals(note)).toList();
    }
}
