package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers that all tests of a JVM share, each started when the first asks for it and ended with the JVM. */
final class TestServices {

    private static final class Holder {
        private static final BackingServices SHARED = open();
    }

    private TestServices() {}

    /** The services of this JVM; a failure to start one fails every test that asks. */
    static BackingServices shared() {
        return Holder.SHARED;
    }

    private static BackingServices open() {
        Path target = Path.of("target").toAbsolutePath();
        Path parent = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"), "lyceum-" + System.getProperty("user.name"));
        Path runs = parent.resolve("backing-services");
        try {
            Leftovers.sweep(runs);
            return BackingServices.in(Leftovers.folder(runs)).progress(System.err::println).open();
        } catch (IOException failure) {
            throw new ServiceException("The folder " + runs + " could not be cleared; delete it by hand.", failure);
        }
    }
}
