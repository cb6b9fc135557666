package io.lyceum.starter.idempotency;

import java.util.UUID;

/**
 * A viewer's key for a mutation.
 *
 * @param inputHash the SHA-256 of the input
 */
record UsedKey(UUID viewer, String mutation, String key, byte[] inputHash) {}
