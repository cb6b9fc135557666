package io.lyceum.starter.event;

import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.UUID;

/**
 * That an aggregate became what the payload says.
 *
 * @param topic where it is told, such as {@code course.updated}
 * @param aggregate the prefix of the aggregate's global ids, such as {@code course}
 * @param aggregateId the aggregate's key
 * @param version of the aggregate, growing with each of its changes; who receives events keeps the newest
 * @param occurredAt when the aggregate became so
 * @param payload the aggregate's whole state, as a record of the contract: ids in it are global ids, decimals become strings, nulls stay
 */
public record Event(String topic, String aggregate, UUID aggregateId, long version, Instant occurredAt, Object payload) {

    /** The aggregate's global id, by which its events stay in order. */
    String key() {
        return TypeId.encode(aggregate, aggregateId);
    }
}
