package io.lyceum.starter.event;

import java.util.Set;

/**
 * Hears events of other subgraphs: every bean of this type is fed from Kafka, by one thread at a time for each aggregate.
 *
 * <p>An event arrives at least once, and events of one aggregate on several topics arrive in any order. {@link #on} is called in a
 * transaction that also notes the event, so that an event takes effect once; that an older event does not undo a newer one is for the
 * consumer to see to, by the version in its own rows.
 */
public interface EventConsumer {

    /** What it does, in a word or two joined by hyphens: part of the name of its consumer group and of its dead letters. Never changes. */
    String name();

    /** The topics it hears; at least one. */
    Set<String> topics();

    /**
     * Takes one event in. What it writes commits together with the note that the event was seen; whatever is not in this database waits
     * until after the commit.
     *
     * @throws RuntimeException if it cannot: everything is rolled back, and it is tried again a few times before the event is put among the
     *     dead letters
     */
    void on(ReceivedEvent event);
}
