package io.lyceum.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** One connection that asks again when it is answered: how long each answer takes. */
public final class Latency {

    private Latency() {}

    /**
     * Asks a number of times.
     *
     * @param afterEach hears the nanoseconds of each answer, before the next is asked for
     * @return the milliseconds of each answer, in their order
     */
    public static List<Double> of(Target target, int times, LongConsumer afterEach) {
        List<Double> millis = new ArrayList<>(times);
        byte[] request = target.request();
        try (KeptConnection connection = new KeptConnection(target.port())) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                connection.exchange(request);
                long nanos = System.nanoTime() - begin;
                millis.add(nanos / 1e6);
                afterEach.accept(nanos);
            }
        }
        return millis;
    }
}
