package io.lyceum.assessments.submitting;

import java.time.Instant;
import java.util.UUID;

/** Whose work is handed in, where and when. */
record NewSubmission(UUID learner, UUID enrollment, UUID course, int attemptNumber, boolean isLate, Instant submittedAt) {}
