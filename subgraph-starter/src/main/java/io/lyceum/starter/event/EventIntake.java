package io.lyceum.starter.event;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets consumers take events in, each once: the note that an event was seen commits together with its effect. */
@Component
public class EventIntake {

    private final InboxRepository inbox;
    private final TransactionTemplate transaction;
    private final Failpoints failpoints;

    EventIntake(InboxRepository inbox, PlatformTransactionManager transactions, Failpoints failpoints) {
        this.inbox = inbox;
        this.transaction = new TransactionTemplate(transactions);
        this.failpoints = failpoints;
    }

    /**
     * Gives the consumer an event that it has not seen.
     *
     * @throws RuntimeException what the consumer or the database threw; then nothing is noted
     */
    public void takeIn(EventConsumer consumer, ReceivedEvent event) {
        transaction.executeWithoutResult(status -> {
            if (inbox.firstSeen(consumer.name(), event)) {
                consumer.on(event);
            }
        });
        failpoints.reach(Failpoint.AFTER_EFFECT);
    }
}
