package io.lyceum.users.mail;

import io.lyceum.users.mail.MailRepository.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers the mail that waits. What cannot be delivered is tried again after a while that doubles from a minute to six hours, and given up
 * after {@value #MOST_ATTEMPTS} attempts, which is a day and a half: the codes in it have expired by then.
 */
@Component
class MailDelivery {

    static final int MOST_ATTEMPTS = 14;

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    // Longer than any transport takes for one message.
    private static final Duration TAKEN = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);

    private final MailRepository messages;
    private final MailTransport transport;
    private final Clock clock;

    MailDelivery(MailRepository messages, MailTransport transport, Clock clock) {
        this.messages = messages;
        this.transport = transport;
        this.clock = clock;
    }

    /** Delivers all that is due. Several instances share it. */
    void deliverAll() {
        Optional<Waiting> next = take();
        while (next.isPresent()) {
            deliver(next.get());
            next = take();
        }
    }

    /** Forgets to whom what was sent, after a month. */
    void forget() {
        messages.deleteBefore(clock.instant().minus(KEPT));
    }

    private Optional<Waiting> take() {
        Instant now = clock.instant();
        return messages.take(now, now.plus(TAKEN));
    }

    private void deliver(Waiting message) {
        try {
            transport.deliver(message.id(), messages.read(message.id()));
        } catch (RuntimeException failure) {
            fail(message, failure);
            return;
        }
        messages.finish(message.id(), clock.instant());
    }

    private void fail(Waiting message, RuntimeException failure) {
        // The failure's own message may name the address.
        LOG.warn("Message {} could not be delivered, for the {}. time: {}", message.id(), message.attempts(), failure.getClass().getSimpleName());
        if (message.attempts() >= MOST_ATTEMPTS) {
            messages.finish(message.id(), null);
            return;
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (message.attempts() - 1));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        messages.postpone(message.id(), clock.instant().plus(pause));
    }
}
