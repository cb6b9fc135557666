package io.lyceum.starter.event;

import static io.lyceum.starter.event.EventTables.Outbox.AGGREGATE_ID;
import static io.lyceum.starter.event.EventTables.Outbox.AGGREGATE_TYPE;
import static io.lyceum.starter.event.EventTables.Outbox.AGGREGATE_VERSION;
import static io.lyceum.starter.event.EventTables.Outbox.EVENT_ID;
import static io.lyceum.starter.event.EventTables.Outbox.EVENT_TYPE;
import static io.lyceum.starter.event.EventTables.Outbox.MESSAGE_KEY;
import static io.lyceum.starter.event.EventTables.Outbox.OCCURRED_AT;
import static io.lyceum.starter.event.EventTables.Outbox.PAYLOAD;
import static io.lyceum.starter.event.EventTables.Outbox.SENT_AT;
import static io.lyceum.starter.event.EventTables.Outbox.TABLE;
import static io.lyceum.starter.event.EventTables.Outbox.TOPIC;
import static org.jooq.impl.DSL.min;

import io.lyceum.starter.id.UuidGenerator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;

/** The outbox's rows, but for sending them. */
@Repository
class OutboxRepository {

    /** So many that a bulk job's events are few statements, and so few that one stays far below what MySQL takes at once. */
    static final int ROWS_PER_STATEMENT = 500;

    private final DSLContext database;

    OutboxRepository(DSLContext database) {
        this.database = database;
    }

    void insert(Collection<Event> events) {
        List<Event> all = new ArrayList<>(events);
        for (int from = 0; from < all.size(); from += ROWS_PER_STATEMENT) {
            insertChunk(all.subList(from, Math.min(from + ROWS_PER_STATEMENT, all.size())));
        }
    }

    /** How many wait to be sent. */
    int countUnsent() {
        return database.fetchCount(TABLE, SENT_AT.isNull());
    }

    /** The first that was put here of those that wait. */
    Optional<UUID> findOldestUnsent() {
        // Not by the order of the key: MySQL would walk along it past everything that was sent.
        return Optional.ofNullable(database.select(min(EVENT_ID)).from(TABLE).where(SENT_AT.isNull()).fetchSingle().value1());
    }

    private void insertChunk(List<Event> events) {
        var insert = database.insertInto(TABLE,
                EVENT_ID, AGGREGATE_TYPE, AGGREGATE_ID, AGGREGATE_VERSION, TOPIC, MESSAGE_KEY, EVENT_TYPE, PAYLOAD, OCCURRED_AT);
        for (Event event : events) {
            insert = insert.values(UuidGenerator.next(), event.aggregate(), event.aggregateId(), event.version(), event.topic(), event.key(),
                    EventMessages.typeOf(event.topic()), JSON.valueOf(EventJson.write(event.payload())), event.occurredAt());
        }
        insert.execute();
    }
}
