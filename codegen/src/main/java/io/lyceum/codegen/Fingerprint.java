package io.lyceum.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constants;

/**
 * Stands for everything that generated tables depend on.
 *
 * @param value SHA-256, in hexadecimal
 */
record Fingerprint(String value) {

    // Counts up when the generator's own settings change.
    private static final String SETTINGS = "3";
    private static final String FILE = ".fingerprint";

    static Fingerprint of(List<Path> migrations, Path enums, String packageName) throws IOException {
        MessageDigest digest = sha256();
        digest.update((SETTINGS + Constants.FULL_VERSION + packageName).getBytes(StandardCharsets.UTF_8));
        for (Path folder : migrations) {
            for (Path file : inOrder(folder)) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        if (Files.exists(enums)) {
            digest.update(Files.readAllBytes(enums));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    boolean isNotedIn(Path output) throws IOException {
        Path file = output.resolve(FILE);
        return Files.exists(file) && Files.readString(file).equals(value);
    }

    void noteIn(Path output) throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve(FILE), value);
    }

    private static List<Path> inOrder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
