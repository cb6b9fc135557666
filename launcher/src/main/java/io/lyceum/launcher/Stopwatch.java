package io.lyceum.launcher;

import java.util.Locale;

/** Runs from its creation on. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final long begin = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - begin) / NANOS;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", seconds());
    }
}
