package io.lyceum.starter.event;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where events are put to be sent once, and only if, the transaction that they speak of commits. Needs nothing but the database. */
@Component
public class Outbox {

    private final OutboxRepository rows;
    private final RelaySignal signal;
    private final Failpoints failpoints;

    Outbox(OutboxRepository rows, RelaySignal signal, Failpoints failpoints) {
        this.rows = rows;
        this.signal = signal;
        this.failpoints = failpoints;
    }

    /**
     * Adds an event to the caller's transaction.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void append(Event event) {
        appendAll(List.of(event));
    }

    /**
     * Adds events to the caller's transaction, in one statement for every {@value OutboxRepository#ROWS_PER_STATEMENT} of them.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void appendAll(Collection<Event> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event commits together with the state that it tells: there is no transaction.");
        }
        if (events.isEmpty()) {
            return;
        }
        rows.insert(events);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                failpoints.reach(Failpoint.BEFORE_COMMIT);
            }

            @Override
            public void afterCommit() {
                signal.raise();
                failpoints.reach(Failpoint.AFTER_COMMIT);
            }
        });
    }
}
