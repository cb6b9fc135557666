package io.lyceum.starter.consumer;

import io.lyceum.starter.event.EventConsumer;

/**
 * The names, in the contract, that belong to a consumer of a subgraph.
 *
 * @param name of the group that its instances form
 */
record ConsumerGroup(String name) {

    static ConsumerGroup of(String subgraph, EventConsumer consumer) {
        return new ConsumerGroup(subgraph + "." + consumer.name());
    }

    /** Where events are parked that it could not take in. */
    String deadLetters() {
        return name + ".dead-letters";
    }

    /** The group whose offset says up to where dead letters were put back. */
    String replay() {
        return deadLetters() + ".replay";
    }
}
