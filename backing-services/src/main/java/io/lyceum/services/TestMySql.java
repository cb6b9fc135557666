package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One MySQL server for all tests of a JVM, started when the first asks for it and ended with the JVM. */
public final class TestMySql {

    private static final class Holder {
        private static final TestMySql SHARED = new TestMySql();
    }

    private final AtomicInteger counter = new AtomicInteger();
    private final MySqlServer server;

    private TestMySql() {
        Path target = Path.of("target").toAbsolutePath();
        Path parent = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"), "lyceum-" + System.getProperty("user.name"));
        Path runs = parent.resolve("backing-services");
        try {
            Leftovers.sweep(runs);
            server = BackingServices.in(Leftovers.folder(runs)).progress(System.err::println).open().mysql();
        } catch (IOException failure) {
            throw new ServiceException("The folder " + runs + " could not be cleared; delete it by hand.", failure);
        }
    }

    /** The server of this JVM; a failure to start it fails every test that asks. */
    public static TestMySql shared() {
        return Holder.SHARED;
    }

    public MySqlServer server() {
        return server;
    }

    /**
     * A fresh, empty schema with an account of its own.
     *
     * @param prefix how its name begins, for whoever reads a log: lower-case letters, at most 20
     */
    public SchemaAccess createSchema(String prefix) {
        // A given server outlives this JVM, and other JVMs use it too.
        String name = prefix + "_" + Secrets.password().substring(0, 6) + counter.incrementAndGet();
        return Schemas.provision(server, name, name, Secrets.password());
    }
}
