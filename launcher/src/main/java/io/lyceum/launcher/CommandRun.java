package io.lyceum.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A subgraph's program run as a command, to its end. It ends with the launcher.
 *
 * @param log the file that all of its output goes to
 * @param output hears each line of its output
 */
record CommandRun(String name, List<String> command, Map<String, String> environment, Path log, Consumer<String> output) {

    private static final long GRACE_SECONDS = 10;

    /** Runs it; the answer is its exit status. */
    int run() {
        try {
            PrivateFiles.folder(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Thread atExit = new Thread(process::destroy, name + "-stop");
            Runtime.getRuntime().addShutdownHook(atExit);
            try {
                copy(process);
                return process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return 1;
            } finally {
                end(process);
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        } catch (IOException failure) {
            throw new LauncherException(name + " could not be started: " + failure.getMessage() + ".", failure);
        } catch (IllegalStateException ending) {
            return 1;
        }
    }

    private void copy(Process process) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var file = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                output.accept(line);
            }
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
