package io.lyceum.users.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Puts mail into a folder, for development: a file a message, readable by its owner only. {@code ./lyceum mail} lists them. */
final class MailboxTransport implements MailTransport {

    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER = attribute("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE = attribute("rw-------");

    private final Path folder;

    MailboxTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void deliver(UUID id, Mail mail) {
        try {
            Files.createDirectories(folder, OWNERS_FOLDER);
            Path complete = Files.createTempFile(folder, ".", ".new", OWNERS_FILE);
            Files.writeString(complete, "To: %s%nSubject: %s%n%n%s".formatted(mail.recipient(), mail.subject(), mail.body()));
            // The ids grow with time, and so the files are in the order of their messages.
            Files.move(complete, folder.resolve(id + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
