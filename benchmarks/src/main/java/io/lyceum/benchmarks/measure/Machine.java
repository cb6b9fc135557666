package io.lyceum.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What was measured on.
 *
 * @param memoryGibibytes of the whole machine
 * @param load the system's load average of the minute before, which is what others did meanwhile
 */
public record Machine(int cores, double memoryGibibytes, String java, double load, ZonedDateTime at) {

    private static final double KIBIBYTES = 1024 * 1024;

    /** This machine, now. */
    public static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Runtime.version().toString(),
                firstNumber(Path.of("/proc/loadavg")),
                ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s UTC, %d cores, %.0f GiB, JDK %s, load before the run %.1f.",
                at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")),
                cores,
                memoryGibibytes,
                java,
                load);
    }

    private static double memory() {
        return firstNumber(Path.of("/proc/meminfo")) / KIBIBYTES;
    }

    private static double firstNumber(Path file) {
        try {
            return Double.parseDouble(Files.readAllLines(file).getFirst().replaceFirst("^\\D*([\\d.]+).*", "$1"));
        } catch (IOException untold) {
            return 0;
        }
    }
}
