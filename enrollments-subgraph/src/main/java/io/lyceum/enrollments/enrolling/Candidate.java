package io.lyceum.enrollments.enrolling;

import java.util.UUID;

/** Somebody who is to be enrolled, and the key that the enrollment is to have. */
public record Candidate(UUID enrollmentId, UUID learnerId) {}
