package io.lyceum.benchmarks.measure;

/**
 * What came of a few seconds of load.
 *
 * @param requests how many were answered
 * @param seconds how long that took
 * @param processorSeconds what the processes behind it used meanwhile
 */
public record Slice(long requests, double seconds, double processorSeconds) {

    private static final double MICROS = 1e6;

    /** Requests per second. */
    public double throughput() {
        return requests / seconds;
    }

    /** Processor time of one request, in microseconds. */
    public double microsPerRequest() {
        return processorSeconds * MICROS / requests;
    }
}
