package io.lyceum.users.mail;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mail is put to be sent if, and only if, the transaction commits that it speaks of. Needs nothing but the database. */
@Component
public class MailOutbox {

    private final MailRepository messages;
    private final MailSignal signal;
    private final Clock clock;

    MailOutbox(MailRepository messages, MailSignal signal, Clock clock) {
        this.messages = messages;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Adds messages to the caller's transaction, in one statement.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void append(Mail... mails) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Mail commits together with what it speaks of: there is no transaction.");
        }
        messages.insert(List.of(mails), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
