package io.lyceum.enrollments.ending;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.util.UUID;

/** What of an enrollment decides about its end. */
record EndingEnrollment(UUID id, UUID courseId, EnrollmentStatus status) {}
