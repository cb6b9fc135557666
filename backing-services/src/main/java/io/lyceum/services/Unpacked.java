package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs unpacked from packages that bring their own C library, newer than the machine's. */
record Unpacked(Path root) {

    /** The command that runs a program of this folder by its own loader and libraries. */
    List<String> command(String program) throws IOException {
        try (Stream<Path> files = Files.find(root.resolve("usr/lib"), 2,
                (file, attributes) -> file.getFileName().toString().startsWith("ld-linux"))) {
            Path loader = files.findFirst().orElseThrow(() -> new IOException("no loader under " + root));
            return new ArrayList<>(List.of(loader.toString(), "--library-path", loader.getParent().toString(), root.resolve(program).toString()));
        }
    }
}
