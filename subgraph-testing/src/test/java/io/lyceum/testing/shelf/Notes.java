package io.lyceum.testing.shelf;

import io.lyceum.starter.database.UuidConverter;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.event.ReceivedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of notes and hears of them: both ends of an event in one subgraph. */
@Component
class Notes implements EventConsumer {

    static final String UPDATED = "note.updated";
    static final String ARCHIVED = "note.archived";
    static final String POISON = "poison";

    private static final UuidConverter IDS = new UuidConverter();

    private final DSLContext database;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final AtomicBoolean isHealed = new AtomicBoolean();

    Notes(DSLContext database, Outbox outbox, PlatformTransactionManager transactions) {
        this.database = database;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Payload(String text) {}

    void tell(UUID id, long version, String text) {
        transaction.executeWithoutResult(status -> outbox.append(event(id, version, text)));
    }

    static Event event(UUID id, long version, String text) {
        return new Event(UPDATED, "note", id, version, Instant.parse("2026-11-20T10:00:00Z"), new Payload(text));
    }

    /** From now on poison does no harm. */
    void heal(boolean healed) {
        isHealed.set(healed);
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Set<String> topics() {
        return Set.of(UPDATED, ARCHIVED);
    }

    @Override
    public void on(ReceivedEvent event) {
        Payload note = event.as(Payload.class);
        database.execute("INSERT INTO note_effects VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE effects = effects + 1",
                IDS.to(event.aggregateId()), event.version());
        if (note.text().equals(POISON) && !isHealed.get()) {
            throw new IllegalStateException("This note cannot be read.");
        }
        database.execute("INSERT INTO notes VALUES (?, ?, ?) AS new ON DUPLICATE KEY UPDATE"
                        + " text = IF(new.version > notes.version, new.text, notes.text), version = GREATEST(new.version, notes.version)",
                IDS.to(event.aggregateId()), note.text(), event.version());
    }

    @Nullable String text(UUID id) {
        return database.fetchValue("SELECT text FROM notes WHERE id = ?", (Object) IDS.to(id)) instanceof String text ? text : null;
    }

    /** How often each version of a note took effect. */
    Map<Long, Integer> effects(UUID id) {
        return database.fetch("SELECT version, effects FROM note_effects WHERE id = ? ORDER BY version", (Object) IDS.to(id))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Integer.class));
    }
}
