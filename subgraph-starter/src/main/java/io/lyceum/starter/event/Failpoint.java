package io.lyceum.starter.event;

/** Where a test may have the process die, to see that nothing is lost and nothing happens twice. */
public enum Failpoint {
    /** State and event are written and about to commit. */
    BEFORE_COMMIT,
    /** State and event are there; whoever asked has no answer yet. */
    AFTER_COMMIT,
    /** Kafka has the events; the outbox does not know. */
    AFTER_ACK,
    /** An event has taken effect; Kafka does not know. */
    AFTER_EFFECT
}
