package io.lyceum.assessments.submitting;

import io.lyceum.assessments.assignment.LatePolicy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an assignment takes work.
 *
 * @param availableFrom null where it always could be handed in
 * @param dueAt null where it never is due
 */
record AssignmentTerms(
        UUID courseId,
        boolean isPublished,
        @Nullable Instant availableFrom,
        @Nullable Instant dueAt,
        LatePolicy latePolicy,
        boolean isTextAccepted,
        boolean isLinkAccepted,
        boolean isFileAccepted,
        boolean isResubmissionAllowed) {}
