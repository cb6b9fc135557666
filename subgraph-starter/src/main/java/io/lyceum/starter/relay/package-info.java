/**
 * Sends what is in the outbox to Kafka: one relay per subgraph at a time, elected by a lock of MySQL. Each event is sent at least once.
 */
@NullMarked
package io.lyceum.starter.relay;

import org.jspecify.annotations.NullMarked;
