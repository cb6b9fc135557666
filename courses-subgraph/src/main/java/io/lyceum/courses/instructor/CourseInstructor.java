package io.lyceum.courses.instructor;

import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.user.User;

/** A person who teaches a course. */
record CourseInstructor(CourseInstructorRole role, User user) {}
