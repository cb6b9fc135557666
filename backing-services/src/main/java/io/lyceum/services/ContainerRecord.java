package io.lyceum.services;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What is kept of a started container, in a file which only its user can read. An engine never gives an id twice. */
record ContainerRecord(String id, int port, String secret, boolean detached) {

    private static final String FILE = "container.properties";

    static Optional<ContainerRecord> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new ContainerRecord(properties.getProperty("id"), Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("secret"), Boolean.parseBoolean(properties.getProperty("detached"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException damaged) {
            throw new ServiceException("The file " + file + " is damaged; delete it, after removing the container it speaks of by hand.", damaged);
        }
    }

    void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("id", id);
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("secret", secret);
        properties.setProperty("detached", Boolean.toString(detached));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Secrets.write(folder.resolve(FILE), text.toString());
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
