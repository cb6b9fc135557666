package io.lyceum.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The process behind a {@link ServiceSpec}, whoever has started it. */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");
    private static final int SHOWN_LINES = 10;
    private static final int READ_LINES = 500;
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ )");
    private static final int PROBE_MILLIS = 2_000;

    private final ServiceSpec spec;
    private final StateDirectory state;
    private final LaunchGate gate;

    ServiceProcess(ServiceSpec spec, StateDirectory state, LaunchGate gate) {
        this.spec = spec;
        this.state = state;
        this.gate = gate;
    }

    ServiceSpec spec() {
        return spec;
    }

    Optional<ProcessRecord> record() {
        return ProcessRecord.read(state.record(spec.name()));
    }

    /** Whether it runs as the spec has it, and is ready. */
    boolean isCurrent() {
        return record().filter(record -> record.fingerprint().equals(spec.fingerprint()) && record.isAlive()).isPresent() && isReady();
    }

    boolean isReady() {
        return isReady(spec.url() + spec.readiness());
    }

    static boolean isReady(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Starts it and returns when it is ready. A training that stands in the way of a start is thrown away, and the start repeated without it. */
    void start() {
        try {
            launch(true);
        } catch (LauncherException failure) {
            if (spec.cache() == null || Files.notExists(spec.cache()) || record().filter(ProcessRecord::isAlive).isPresent()) {
                throw failure;
            }
            deleteCache(spec.cache());
            launch(false);
        }
    }

    /** Asks it to end and waits; then ends it by force. Nothing happens when it does not run. */
    void stop() {
        stop(spec.name(), state);
    }

    /** Ends it at once, as a crash would. */
    void kill() {
        record().flatMap(ProcessRecord::find).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(record(), KILL_LIMIT);
    }

    static void stop(String name, StateDirectory state) {
        Optional<ProcessRecord> record = ProcessRecord.read(state.record(name));
        record.flatMap(ProcessRecord::find).ifPresent(ProcessHandle::destroy);
        if (!awaitEnd(record, STOP_LIMIT)) {
            record.flatMap(ProcessRecord::find).ifPresent(ProcessHandle::destroyForcibly);
            if (!awaitEnd(record, KILL_LIMIT)) {
                throw new LauncherException("Process " + record.orElseThrow().pid() + " (" + name + ") cannot be ended; end it by hand.");
            }
        }
        try {
            Files.deleteIfExists(state.record(name));
        } catch (IOException failure) {
            throw new LauncherException("The record " + state.record(name) + " could not be deleted; delete it by hand.", failure);
        }
    }

    private static boolean awaitEnd(Optional<ProcessRecord> record, Duration limit) {
        return record.isEmpty() || Patience.until(limit, () -> !record.get().isAlive());
    }

    private void launch(boolean withCache) {
        StackPorts.requireFree(spec.name(), spec.port());
        Path log = state.log(spec.name());
        try {
            PrivateFiles.folder(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(NEW_SESSION)) {
                // Away from the terminal, whose interrupt key would otherwise end every part at once and in no order.
                command.add(NEW_SESSION.toString());
            }
            command.addAll(spec.command(withCache));
            ProcessBuilder builder = new ProcessBuilder(command).directory(spec.directory().toFile()).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(spec.environment());
            awaitReadiness(gate.pass(() -> recorded(builder.start())), log);
        } catch (IOException failure) {
            throw new LauncherException(spec.name() + " could not be started: " + failure.getMessage() + ".", failure);
        }
    }

    private Process recorded(Process process) throws IOException {
        new ProcessRecord(process.pid(), ProcessRecord.birth(process.pid()), spec.port(), spec.fingerprint()).write(state.record(spec.name()));
        return process;
    }

    private void awaitReadiness(Process process, Path log) {
        boolean settled = Patience.until(START_LIMIT, () -> !process.isAlive() || isReady());
        if (gate.isShut() && !process.isAlive()) {
            throw new LauncherException(spec.name() + " was stopped while it was starting.");
        }
        if (!process.isAlive()) {
            throw new LauncherException(spec.name() + " ended while it was starting; its log " + log + " ends with:" + tail(log) + remedy(log));
        }
        if (!settled) {
            throw new LauncherException(spec.name() + " was not ready within " + START_LIMIT.toMinutes() + " minutes; its log " + log + " ends with:" + tail(log));
        }
    }

    /** The log's last lines without the frames of stack traces, which would push what matters out of sight. */
    private static String tail(Path log) {
        List<String> telling = Commands.lastLines(log, READ_LINES).stream().filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).find()).toList();
        return "\n    " + String.join("\n    ", telling.subList(Math.max(0, telling.size() - SHOWN_LINES), telling.size()));
    }

    private static String remedy(Path log) {
        String remedy = Remedy.of(Commands.lastLines(log, READ_LINES));
        return remedy.isEmpty() ? "" : "\n" + remedy.strip();
    }

    private static void deleteCache(Path cache) {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException failure) {
            throw new LauncherException("The file " + cache + " is in the way of a start; delete it by hand.", failure);
        }
    }
}
