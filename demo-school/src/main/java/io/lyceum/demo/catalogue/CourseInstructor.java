package io.lyceum.demo.catalogue;

import java.util.UUID;

/**
 * A person who teaches a course.
 *
 * @param position from 1
 */
public record CourseInstructor(
        UUID userId,
        CourseInstructorRole role,
        int position) {}
