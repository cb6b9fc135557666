package io.lyceum.services;

import java.util.concurrent.atomic.AtomicInteger;

/** One MySQL server for all tests of a JVM, started when the first asks for it and ended with the JVM. */
public final class TestMySql {

    private static final class Holder {
        private static final TestMySql SHARED = new TestMySql();
    }

    private final AtomicInteger counter = new AtomicInteger();
    private final MySqlServer server;

    private TestMySql() {
        server = TestServices.shared().mysql();
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
