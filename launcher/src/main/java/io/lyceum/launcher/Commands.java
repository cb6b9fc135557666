package io.lyceum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that end by themselves. */
final class Commands {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Commands() {
    }

    /** The program that runs this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program to its end with its output in the log. */
    static void run(List<String> command, Path log) throws IOException {
        run(command, Map.of(), log);
    }

    /** Runs a program to its end, with these variables on top of our own, its output appended to the log. */
    static void run(List<String> command, Map<String, String> environment, Path log) throws IOException {
        PrivateFiles.folder(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(command.getFirst() + " did not end within " + LIMIT.toMinutes() + " minutes, see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ", see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The last lines of a file; none when it does not exist. */
    static List<String> lastLines(Path file, int count) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            List<String> lines = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
