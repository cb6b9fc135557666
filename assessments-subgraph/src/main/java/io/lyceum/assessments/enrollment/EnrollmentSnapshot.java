package io.lyceum.assessments.enrollment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a course, as its owner last told it.
 *
 * @param expiresAt null for access without an end
 */
record EnrollmentSnapshot(
        UUID id, UUID userId, UUID courseId, String status, Instant enrolledAt, @Nullable Instant expiresAt, long version) {}
