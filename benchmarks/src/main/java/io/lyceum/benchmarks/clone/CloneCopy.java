package io.lyceum.benchmarks.clone;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Session;
import io.lyceum.launcher.Stack;
import io.lyceum.services.ServiceLifetime;
import io.lyceum.services.ServiceTuning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A copy of this clone with what it has built, on ports and in a state folder of its own, so that {@code ./lyceum} can be run as a person
 * runs it while the clone itself is left alone.
 */
final class CloneCopy implements AutoCloseable {

    private static final Set<String> LEFT_OUT = Set.of(".git", ".lyceum");
    /** Built by nobody who runs {@code ./lyceum up}, and this copy lies in one of them. */
    private static final Set<String> SOURCES_ONLY = Set.of("benchmarks", "acceptance");
    private static final int PORTS = 5;
    private static final int LIMIT_MINUTES = 20;

    private final Path folder;
    private final Path log;
    private final int portBase;

    private CloneCopy(Path folder, Path log, int portBase) {
        this.folder = folder;
        this.log = log;
        this.portBase = portBase;
    }

    /** Copies the clone; what an earlier copy has left running is stopped. */
    static CloneCopy make(Session session, String scenario) {
        Path folder = session.folder(scenario).resolve("clone");
        CloneCopy copy = new CloneCopy(folder, session.folder(scenario).resolve("lyceum.log"), freePortBase());
        if (Files.exists(folder)) {
            copy.close();
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(copy.log);
            copy.fill(session.root());
            copy.noteBuild(session.root());
            return copy;
        } catch (IOException failure) {
            throw new BenchmarkException("The clone could not be copied to " + folder + ": " + failure.getMessage() + ".", failure);
        }
    }

    /**
     * Runs {@code ./lyceum} with these arguments.
     *
     * @return what it said
     * @throws BenchmarkException if it ends with anything but 0
     */
    String lyceum(String... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("lyceum").toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            return execute(command);
        } catch (IOException failure) {
            throw new BenchmarkException("`./lyceum %s` could not be run: %s.".formatted(String.join(" ", arguments), failure.getMessage()), failure);
        }
    }

    /** Starts {@code ./lyceum} with these arguments. */
    Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("lyceum").toString()));
        command.addAll(Arrays.asList(arguments));
        return process(command);
    }

    String graphUrl() {
        return "http://127.0.0.1:" + portBase + "/graphql";
    }

    /** The running graph's databases; nobody else may run a command of this copy until it is closed. */
    Stack databases() {
        return Stack.in(folder.resolve(".lyceum")).root(folder).portBase(portBase).tuning(ServiceTuning.DURABLE)
                .lifetime(ServiceLifetime.DETACHED).open();
    }

    /** Stops what runs, and deletes the copy. */
    @Override
    public void close() {
        try {
            if (Files.exists(folder.resolve("lyceum"))) {
                execute(List.of(folder.resolve("lyceum").toString(), "down", "--wipe"));
            }
            execute(List.of("rm", "-rf", folder.toString()));
        } catch (IOException failure) {
            throw new BenchmarkException("The copy in " + folder + " could not be deleted; delete it by hand.", failure);
        }
    }

    private String execute(List<String> command) throws IOException {
        long before = Files.exists(log) ? Files.size(log) : 0;
        Process process = process(command);
        try {
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IOException("it did not end within " + LIMIT_MINUTES + " minutes, see " + log);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException("it ended with " + process.exitValue() + ", see " + log);
        }
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) before, all.length - (int) before, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LYCEUM_PORT_BASE", Integer.toString(portBase));
        return builder.start();
    }

    private void fill(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(entry -> !LEFT_OUT.contains(entry.getFileName().toString())).toList()) {
                String name = entry.getFileName().toString();
                if (SOURCES_ONLY.contains(name)) {
                    Path target = Files.createDirectory(folder.resolve(name));
                    execute(List.of("cp", "-a", entry.resolve("pom.xml").toString(), entry.resolve("src").toString(), target.toString()));
                } else {
                    execute(List.of("cp", "-a", entry.toString(), folder.toString()));
                }
            }
        }
    }

    /** What was built for the benchmarks is what {@code up} would build. */
    private void noteBuild(Path root) throws IOException {
        Path built = root.resolve("benchmarks/target/lyceum.fingerprint");
        if (Files.exists(built)) {
            Files.writeString(folder.resolve("launcher/target/lyceum.fingerprint"), Files.readString(built));
        }
    }

    private static int freePortBase() {
        return IntStream.iterate(14_000, base -> base < 60_000, base -> base + 10).filter(CloneCopy::areFree).findFirst()
                .orElseThrow(() -> new BenchmarkException("No five ports in a row are free; end some of the programs that listen there."));
    }

    private static boolean areFree(int base) {
        return IntStream.range(base, base + PORTS).allMatch(port -> {
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return true;
            } catch (IOException taken) {
                return false;
            }
        });
    }
}
