package io.lyceum.users.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The file of the signing keys, a JSON Web Key Set that only its owner can read. Several instances and the command may change it at once: each
 * does so under a lock beside it, and puts a whole new file in its place.
 */
final class KeyFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<OpenOption> FOR_LOCKING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // Within one JVM a second lock of the same file would fail rather than wait.
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The keys in the file. */
    KeyRing read() {
        try {
            return KeyRing.of(JWKSet.load(file.toFile()));
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("The signing keys in %s cannot be read.".formatted(file), unreadable);
        }
    }

    /**
     * Changes the keys, or makes the first one, while nobody else does.
     *
     * @return the keys as they are now
     */
    KeyRing change(Instant now, UnaryOperator<KeyRing> change) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(file.getParent());
                try (FileChannel beside = FileChannel.open(sibling(".lock"), FOR_LOCKING, OWNER_ONLY);
                        FileLock _ = beside.lock()) {
                    return changeLocked(now, change);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The signing keys in %s cannot be written.".formatted(file), unwritable);
            }
        }
    }

    private KeyRing changeLocked(Instant now, UnaryOperator<KeyRing> change) throws IOException {
        boolean isNew = Files.notExists(file);
        KeyRing before = isNew ? KeyRing.create(now) : read();
        KeyRing after = change.apply(before);
        if (isNew || !after.equals(before)) {
            write(after);
        }
        return after;
    }

    private void write(KeyRing keys) throws IOException {
        Path fresh = sibling(".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.writeString(fresh, keys.secret().toString(false));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
