package io.lyceum.assessments.gradebook;

import java.util.UUID;

/** What one learner came to in a course. */
public record GradebookRow(UUID enrollmentId, UUID studentId) {}
