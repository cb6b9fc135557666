package io.lyceum.benchmarks;

import org.jspecify.annotations.Nullable;

/** A measurement that would mean nothing, or cannot be made; the message is one sentence with the remedy. */
public final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkException(String message) {
        super(message);
    }

    public BenchmarkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
