package io.lyceum.services;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a started native server, in a file which only its user can read.
 *
 * @param owner the JVM whose end is the server's end; null for a detached server
 */
record ServiceRecord(ProcessIdentity server, int port, String secret, @Nullable ProcessIdentity owner) {

    private static final String FILE = "service.properties";

    static Optional<ServiceRecord> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new ServiceRecord(
                    identity(properties, "server"),
                    Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("secret"),
                    properties.containsKey("owner.pid") ? identity(properties, "owner") : null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException damaged) {
            throw new ServiceException("The file " + file + " is damaged; delete it, after stopping the server it speaks of by hand.", damaged);
        }
    }

    void write(Path folder) throws IOException {
        Properties properties = new Properties();
        put(properties, "server", server);
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("secret", secret);
        if (owner != null) {
            put(properties, "owner", owner);
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Secrets.write(folder.resolve(FILE), text.toString());
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static ProcessIdentity identity(Properties properties, String prefix) {
        return new ProcessIdentity(
                Long.parseLong(properties.getProperty(prefix + ".pid")),
                Long.parseLong(properties.getProperty(prefix + ".startedAt")),
                properties.getProperty(prefix + ".command"));
    }

    private static void put(Properties properties, String prefix, ProcessIdentity identity) {
        properties.setProperty(prefix + ".pid", Long.toString(identity.pid()));
        properties.setProperty(prefix + ".startedAt", Long.toString(identity.startedAt()));
        properties.setProperty(prefix + ".command", identity.command());
    }
}
