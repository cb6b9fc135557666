package io.lyceum.demo.assessment;

import java.net.URI;
import java.util.UUID;

/** A file that was handed in. */
public record SubmissionFile(
        UUID id,
        String name,
        String contentType,
        long sizeBytes,
        URI url) {}
