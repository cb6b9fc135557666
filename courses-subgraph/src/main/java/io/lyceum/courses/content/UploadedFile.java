package io.lyceum.courses.content;

import io.lyceum.starter.id.Identified;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A file that somebody uploaded. */
record UploadedFile(UUID id, String name, String contentType, Integer sizeBytes, URI url, Instant uploadedAt)
        implements Identified {}
