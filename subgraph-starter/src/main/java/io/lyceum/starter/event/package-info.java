/**
 * What subgraphs tell each other: state and event commit together in the outbox, a relay sends them to Kafka, consumers note in the inbox
 * what they have seen. The contract of topics and payloads is {@code schema/events/README.md}.
 */
@NullMarked
package io.lyceum.starter.event;

import org.jspecify.annotations.NullMarked;
