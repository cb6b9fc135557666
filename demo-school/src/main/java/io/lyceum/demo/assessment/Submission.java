package io.lyceum.demo.assessment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was handed in.
 *
 * @param grade given exactly where the status is {@code GRADED}
 */
public record Submission(
        UUID id,
        UUID assignmentId,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        int attemptNumber,
        SubmissionStatus status,
        boolean late,
        @Nullable String text,
        List<URI> links,
        List<SubmissionFile> files,
        Instant submittedAt,
        @Nullable Grade grade) {}
