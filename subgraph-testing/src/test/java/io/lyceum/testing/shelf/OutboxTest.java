package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.AppendedEvent;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
    void aConsumerIsGivenAnEventOnceAndKeepsTheNewestVersion() {
        UUID note = UuidGenerator.next();

        UUID second = events.deliver("note.updated", "note", note, 2, new Notes.Payload("second"));
        events.deliver(second, "note.updated", "note", note, 2, new Notes.Payload("second"));
        events.deliver("note.updated", "note", note, 1, new Notes.Payload("first"));

        assertThat(notes.text(note)).isEqualTo("second");
        assertThat(notes.effects(note)).containsOnly(java.util.Map.entry(1L, 1), java.util.Map.entry(2L, 1));
    }

    private void append(List<Event> all) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.appendAll(all));
    }

    private List<AppendedEvent> of(UUID note) {
        return events.outbox().stream().filter(event -> event.aggregateId().equals(note)).toList();
    }
}
