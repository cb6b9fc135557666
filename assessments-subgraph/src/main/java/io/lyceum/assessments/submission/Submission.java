package io.lyceum.assessments.submission;

import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work handed in for an assignment. What the query does not select is null.
 *
 * @param attemptNumber which try it is, from 1; null while the learner is hidden
 * @param isLate whether it came after the assignment was due
 * @param isBanked whether the result was carried over from an earlier run of the course
 * @param text what was written; null where nothing was
 * @param assignmentId the assignment; there where {@code assignment} is selected
 * @param studentId whose work it is; null while the learner is hidden, and once they have been erased
 * @param enrollmentId the enrollment it belongs to; null where {@code studentId} is
 * @param version counts the changes
 */
public record Submission(
        UUID id,
        @Nullable Integer attemptNumber,
        @Nullable SubmissionStatus status,
        @Nullable Instant submittedAt,
        @Nullable Boolean isLate,
        @Nullable Boolean isBanked,
        @Nullable String text,
        @Nullable UUID assignmentId,
        @Nullable UUID studentId,
        @Nullable UUID enrollmentId,
        @Nullable Integer version)
        implements Identified {}
