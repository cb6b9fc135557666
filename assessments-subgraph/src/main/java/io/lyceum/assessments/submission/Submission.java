package io.lyceum.assessments.submission;

import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work handed in for an assignment. What the query does not select is null.
 *
 * @param isBanked whether the result was carried over from an earlier run of the course
 * @param assignmentId the assignment; there where {@code assignment} is selected
 * @param enrollmentId the enrollment it belongs to; there where {@code enrollment} is selected
 */
public record Submission(
        UUID id,
        @Nullable SubmissionStatus status,
        @Nullable Instant submittedAt,
        @Nullable Boolean isBanked,
        @Nullable UUID assignmentId,
        @Nullable UUID enrollmentId)
        implements Identified {}
