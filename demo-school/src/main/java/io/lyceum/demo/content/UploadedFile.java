package io.lyceum.demo.content;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody uploaded.
 *
 * @param sha256 in hexadecimal
 */
public record UploadedFile(
        UUID id,
        UUID ownerId,
        String name,
        String contentType,
        long sizeBytes,
        String sha256,
        URI url,
        Instant uploadedAt) {}
