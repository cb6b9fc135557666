package io.lyceum.starter.event;

import static io.lyceum.starter.event.EventTables.Inbox.CONSUMER;
import static io.lyceum.starter.event.EventTables.Inbox.EVENT_ID;
import static io.lyceum.starter.event.EventTables.Inbox.OCCURRED_AT;
import static io.lyceum.starter.event.EventTables.Inbox.RECEIVED_AT;
import static io.lyceum.starter.event.EventTables.Inbox.TABLE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which events each consumer has seen. */
@Repository
class InboxRepository {

    private final DSLContext database;
    private final Clock clock;

    InboxRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes in the caller's transaction that the consumer sees the event. A rival with the same event waits for that transaction.
     *
     * @return whether the consumer had not seen it before
     */
    boolean firstSeen(String consumer, ReceivedEvent event) {
        return database.insertInto(TABLE, CONSUMER, EVENT_ID, OCCURRED_AT, RECEIVED_AT)
                .values(consumer, event.id(), event.occurredAt(), clock.instant())
                .onDuplicateKeyIgnore()
                .execute() == 1;
    }
}
