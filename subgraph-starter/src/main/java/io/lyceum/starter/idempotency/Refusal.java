package io.lyceum.starter.idempotency;

/** Marks the answers of a mutation that refuse it: nothing that the transaction wrote stays, and the idempotency key is free again. */
public interface Refusal {}
