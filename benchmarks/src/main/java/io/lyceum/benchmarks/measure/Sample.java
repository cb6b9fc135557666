package io.lyceum.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Some measurements of the same thing. */
public record Sample(double median, double least, double most) {

    /** @throws IllegalArgumentException if there are none */
    public static Sample of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Sample(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    /** The median and, in parentheses, the least and the most. */
    public String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
