package io.lyceum.demo.catalogue;

/** What a person does in a course. */
public enum CourseInstructorRole {
    LEAD,
    CO_INSTRUCTOR,
    ASSISTANT
}
