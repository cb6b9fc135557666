package io.lyceum.assessments.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files on disk, under their keys: nothing that a client says becomes part of a path. */
@Component
class FileStore {

    private final Path directory;

    FileStore(UploadProperties properties) {
        this.directory = properties.directory();
    }

    /**
     * Keeps a file, whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    void write(UUID file, InputStream content) throws IOException {
        Path target = path(file);
        Files.createDirectories(target.getParent());
        Path incomplete = Files.createTempFile(target.getParent(), "incoming", null);
        try {
            Files.copy(content, incomplete, StandardCopyOption.REPLACE_EXISTING);
            Files.move(incomplete, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incomplete);
        }
    }

    /** The file; it does not exist where none was written. */
    Resource read(UUID file) {
        return new FileSystemResource(path(file));
    }

    /** @throws IOException if it is there and cannot be removed */
    void remove(UUID file) throws IOException {
        Files.deleteIfExists(path(file));
    }

    // Two digits of a random key spread the files over 256 folders.
    private Path path(UUID file) {
        String name = file.toString();
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }
}
