package io.lyceum.testing.shelf;

import io.lyceum.services.SchemaAccess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shelf in a process of its own, which a test may have die. */
final class Shelf implements AutoCloseable {

    private final Process process;

    private Shelf(Process process) {
        this.process = process;
    }

    /**
     * Starts it over a schema and a Kafka.
     *
     * @param prefix of its topics
     * @param settings as they stand on a command line
     */
    static Shelf start(SchemaAccess schema, String kafka, String prefix, String... settings) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ShelfApplication.class.getName(),
                "--server.port=0", "--spring.datasource.url=" + schema.jdbcUrl(), "--spring.datasource.username=" + schema.username(),
                "--spring.datasource.password=" + schema.password(), "--spring.kafka.bootstrap-servers=" + kafka, "--lyceum.events.prefix=" + prefix,
                "--lyceum.router-secret=" + "00".repeat(32), "--lyceum.cursor-secret=" + "00".repeat(32),
                "--lyceum.jwks-url=http://127.0.0.1:1/", "--lyceum.partitions.enabled=false"));
        command.addAll(Arrays.asList(settings));
        try {
            return new Shelf(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("target/shelf.log")).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it as a kill would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
