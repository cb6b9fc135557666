package io.lyceum.testing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the outbox.
 *
 * @param aggregate the prefix of the aggregate's global ids
 * @param sentAt null until Kafka has the event
 */
public record AppendedEvent(
        UUID id, String topic, String aggregate, UUID aggregateId, long version, Instant occurredAt, JsonNode payload, @Nullable Instant sentAt) {}
