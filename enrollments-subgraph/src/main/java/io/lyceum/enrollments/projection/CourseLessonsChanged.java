package io.lyceum.enrollments.projection;

import java.util.UUID;

/**
 * The published lessons of a course are others than before, or others of them are mandatory: what is counted from them has to be counted anew.
 * Published as an application event inside the transaction that changes the projection, so that a listener commits with it.
 */
public record CourseLessonsChanged(UUID courseId) {}
