package io.lyceum.courses.lesson;

/** Whether a lesson is open to the viewer, as enrollments says. */
public record LessonAccess(boolean isOpen) {}
