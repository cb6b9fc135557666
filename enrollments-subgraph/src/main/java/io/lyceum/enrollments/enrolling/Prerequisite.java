package io.lyceum.enrollments.enrolling;

import java.util.UUID;

/** A course that somebody has to complete before another. */
record Prerequisite(UUID courseId, String title) {}
