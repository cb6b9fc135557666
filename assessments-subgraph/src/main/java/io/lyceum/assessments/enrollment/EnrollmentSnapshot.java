package io.lyceum.assessments.enrollment;

import java.time.Instant;
import java.util.UUID;

/** A learner's place in a course, as its owner last told it. */
record EnrollmentSnapshot(UUID id, UUID userId, UUID courseId, String status, Instant enrolledAt, long version) {}
