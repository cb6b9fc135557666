package io.lyceum.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be told from any other which is given the same number later.
 *
 * @param startedAt milliseconds since 1970
 * @param command the path of the executable
 */
record ProcessIdentity(long pid, long startedAt, String command) {

    /** The system derives start times from a boot time that moves when the clock is set. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    static ProcessIdentity of(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return new ProcessIdentity(handle.pid(), info.startInstant().map(Instant::toEpochMilli).orElse(0L), info.command().orElse(""));
    }

    /** The process, if it still runs and is the same one. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> isSame(of(handle)));
    }

    boolean isAlive() {
        return find().isPresent();
    }

    private boolean isSame(ProcessIdentity other) {
        return command.equals(other.command) && Math.abs(startedAt - other.startedAt) <= CLOCK_STEP.toMillis();
    }
}
