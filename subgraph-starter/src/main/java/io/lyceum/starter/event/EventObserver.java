package io.lyceum.starter.event;

import java.time.Duration;
import java.util.Set;

/**
 * Hears every event of some topics in every instance of the subgraph, for what an instance keeps in memory: every bean of this type is fed by
 * a thread of its own. An event arrives at least once, and again after each start. There is no transaction, and nothing is parked.
 */
public interface EventObserver {

    /** The topics it hears; at least one. */
    Set<String> topics();

    /** How far back it hears what was told before the instance started. */
    Duration lookBack();

    /** Takes one event in. What it throws is logged, and the event is passed over. */
    void on(ReceivedEvent event);
}
