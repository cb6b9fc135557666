package io.lyceum.starter.idempotency;

/**
 * What is kept of a used key.
 *
 * @param inputHash the SHA-256 of the input that it was used with
 * @param answer of the mutation, as JSON
 */
record KeptAnswer(byte[] inputHash, String answer) {}
