package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/** Processor time that processes have used, in user and system mode, over all of their threads. */
public final class ProcessorTime {

    /** What Linux counts in, on every machine that Java runs on. */
    private static final long TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessorTime() {}

    /**
     * What these processes have used since they began, together.
     *
     * @throws BenchmarkException if one of them is not there
     */
    public static Duration of(Collection<Long> pids) {
        return pids.stream().map(ProcessorTime::of).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException gone) {
            throw new BenchmarkException("Process " + pid + " has ended while it was measured; its log says why.", gone);
        }
    }

    /** Reads a line of {@code /proc/<pid>/stat}. */
    static Duration parse(String stat) {
        // The second field is the program's name in parentheses, and may itself hold blanks and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }
}
