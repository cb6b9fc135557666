package io.lyceum.starter.relay;

import io.lyceum.starter.event.EventProperties;
import io.lyceum.starter.event.Failpoint;
import io.lyceum.starter.event.Failpoints;
import io.lyceum.starter.event.KafkaAwayException;
import io.lyceum.starter.event.RelaySignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until it is this process's turn to be the relay, then sends whatever is in the outbox until it loses the turn. */
final class OutboxRelay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int TURN_SECONDS = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RelayConnections connections;
    private final EventSender sender;
    private final RelaySignal signal;
    private final EventProperties properties;
    private final Failpoints failpoints;
    private final Clock clock;
    private Duration pause = SHORTEST_PAUSE;

    OutboxRelay(RelayConnections connections, EventSender sender, RelaySignal signal, EventProperties properties, Failpoints failpoints,
            Clock clock) {
        this.connections = connections;
        this.sender = sender;
        this.signal = signal;
        this.properties = properties;
        this.failpoints = failpoints;
        this.clock = clock;
    }

    /** Runs until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeTurn();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() throws InterruptedException {
        try (Connection connection = connections.open()) {
            if (RelayLease.acquire(connection, TURN_SECONDS)) {
                LOG.info("This process relays the events of its subgraph.");
                relay(RelayLease.of(connection));
            }
        } catch (SQLException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            giveWay("The outbox cannot be read; its events wait.", failure);
        }
    }

    private void relay(RelayLease lease) throws SQLException, InterruptedException {
        while (true) {
            List<UnsentEvent> events = lease.unsent(properties.batchSize());
            if (events.isEmpty()) {
                signal.await(properties.pollInterval());
                continue;
            }
            try {
                send(events, lease);
            } catch (KafkaAwayException away) {
                giveWay("Kafka does not take the events; they wait in the outbox.", away);
            }
        }
    }

    private void send(List<UnsentEvent> events, RelayLease lease) throws SQLException, InterruptedException {
        EventSender.Outcome outcome = sender.send(events);
        failpoints.reach(Failpoint.AFTER_ACK);
        lease.mark(outcome.sent(), clock.instant());
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        if (!pause.equals(SHORTEST_PAUSE)) {
            LOG.info("Events are sent again.");
            pause = SHORTEST_PAUSE;
        }
    }

    /** Pauses, longer each time; only the first of several failures is worth a line. */
    private void giveWay(String sentence, Exception failure) throws InterruptedException {
        if (pause.equals(SHORTEST_PAUSE)) {
            LOG.warn(sentence, failure);
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
