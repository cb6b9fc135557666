package io.lyceum.starter.idempotency;

/** What came of a mutation with an idempotency key. */
public sealed interface Idempotent<T> {

    /**
     * The mutation's answer.
     *
     * @param answer what the effect returned, now or when the key was first used
     * @param isReplay whether the key was used before, and nothing was done now
     */
    record Answered<T>(T answer, boolean isReplay) implements Idempotent<T> {}

    /** The key was used before with another input: nothing was done. The payload says {@code IDEMPOTENCY_KEY_REUSED}. */
    record Reused<T>() implements Idempotent<T> {}
}
