package io.lyceum.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Runs a program to its end. */
final class Command {

    private static final int REMEMBERED_LINES = 5;

    private Command() {
    }

    /**
     * Runs a program and passes on each line of its output.
     *
     * @throws IOException when it cannot be started or fails; the message ends with its last lines
     */
    static void run(List<String> command, Consumer<String> line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = output.readLine(); text != null; text = output.readLine()) {
                line.accept(text);
                last.addLast(text);
                if (last.size() > REMEMBERED_LINES) {
                    last.removeFirst();
                }
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(command.getFirst() + " failed with status " + status + ": " + String.join(" / ", last));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), interrupted);
        }
    }
}
