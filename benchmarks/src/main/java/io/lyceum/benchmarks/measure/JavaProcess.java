package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that is started for the measurement and ends with it. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 15;
    private static final int PAUSE_MILLIS = 50;

    private final Process process;
    private final int port;
    private final Thread atExit;

    private JavaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.atExit = new Thread(process::destroyForcibly, "end-" + process.pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a server and returns when it listens. */
    public static JavaProcess start(List<String> command, Map<String, String> environment, int port, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            JavaProcess started = new JavaProcess(builder.start(), port);
            try {
                started.awaitPort(log);
                return started;
            } catch (RuntimeException failure) {
                started.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new BenchmarkException("A server could not be started: " + failure.getMessage() + ".", failure);
        }
    }

    /** Starts once more what a process runs, at another port and with other variables. */
    public static JavaProcess twinOf(long pid, Map<String, String> changes, int port, Path log) {
        Map<String, String> environment = new LinkedHashMap<>();
        strings(pid, "environ").forEach(entry -> {
            int at = entry.indexOf('=');
            environment.put(entry.substring(0, at), entry.substring(at + 1));
        });
        environment.putAll(changes);
        return start(strings(pid, "cmdline"), environment, port, log);
    }

    /** The program and the JVM's settings that a Java process was started with. */
    public static List<String> javaOf(long pid) {
        return strings(pid, "cmdline").stream().takeWhile(word -> !word.equals("-jar") && !word.equals("-cp")).toList();
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new BenchmarkException("No port is free on the loopback interface; end some of the programs that listen there.", failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException endingAnyway) {
            // The hook runs, and does the same.
        }
    }

    private void awaitPort(Path log) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new BenchmarkException("A server did not start; its log is " + log + ".");
            }
            try {
                process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new BenchmarkException("Interrupted.", interrupted);
            }
        }
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> strings(long pid, String file) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), file));
            return new ArrayList<>(Stream.of(text.split("\0")).toList());
        } catch (IOException gone) {
            throw new BenchmarkException("Process " + pid + " cannot be read; it must run, on Linux, as the same user.", gone);
        }
    }
}
