package io.lyceum.assessments.upload;

import io.lyceum.starter.viewer.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files and gives them out. A file is on disk before its row is there and gone before its row is: none lies there unnoticed. */
@Service
class UploadService {

    /** How long a file waits to be handed in. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final int LONGEST_NAME = 255;
    private static final int FILES_PER_SWEEP = 100;

    private final UploadRepository uploads;
    private final FileStore files;
    private final TransactionOperations transactions;
    private final Clock clock;

    UploadService(UploadRepository uploads, FileStore files, TransactionOperations transactions, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file until it is handed in, for {@link #PATIENCE} at most.
     *
     * @param name as the client calls it
     * @throws IOException if it cannot be written
     */
    UploadedFile upload(UUID uploader, String name, String contentType, int sizeBytes, InputStream content) throws IOException {
        // Random: its address opens nothing without a token, and still nobody should find it by trying.
        UploadedFile file = new UploadedFile(UUID.randomUUID(), plain(name), contentType, sizeBytes);
        files.write(file.id(), content);
        uploads.insert(file, uploader, clock.instant());
        return file;
    }

    /** A file that the viewer may see. */
    Optional<UploadedFile> find(UUID file, Viewer viewer) {
        return uploads.find(file, viewer);
    }

    Resource content(UploadedFile file) {
        return files.read(file.id());
    }

    /**
     * Removes files that nobody handed in, and those of people who were erased.
     *
     * @throws UncheckedIOException if one cannot be removed; what came before it is removed again
     */
    void removeForgotten() {
        while (removeSome() == FILES_PER_SWEEP) {
            // There may be more.
        }
    }

    private int removeSome() {
        return transactions.execute(transaction -> {
            List<UUID> forgotten = uploads.lockForgotten(clock.instant().minus(PATIENCE), FILES_PER_SWEEP);
            forgotten.forEach(this::removeFromDisk);
            uploads.remove(forgotten);
            return forgotten.size();
        });
    }

    private void removeFromDisk(UUID file) {
        try {
            files.remove(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last part of a path, without what could break out of a header or a line. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}", "").strip();
        return printable.length() <= LONGEST_NAME ? printable : printable.substring(printable.length() - LONGEST_NAME);
    }
}
