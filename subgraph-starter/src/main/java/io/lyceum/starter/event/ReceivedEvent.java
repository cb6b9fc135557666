package io.lyceum.starter.event;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An event as it arrived.
 *
 * @param id the same however often the event arrives
 * @param topic where it was told
 * @param aggregateId the key of what it speaks of
 * @param version of the aggregate; the newest wins, and events of one aggregate may arrive out of order
 * @param occurredAt when the aggregate became so
 * @param data the aggregate's whole state
 */
public record ReceivedEvent(UUID id, String topic, UUID aggregateId, long version, Instant occurredAt, JsonNode data) {

    /** The state as a record that names the fields it wants; others are ignored, and missing ones are null. */
    public <T> T as(Class<T> type) {
        return EventJson.read(data, type);
    }
}
