package io.lyceum.starter.relay;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox that is not marked as sent. */
record UnsentEvent(UUID id, String topic, String type, String key, long version, Instant occurredAt, byte[] json) {}
