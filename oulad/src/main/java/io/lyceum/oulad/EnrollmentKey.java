package io.lyceum.oulad;

/** A student's registration for a presentation; the dataset holds at most one. */
public record EnrollmentKey(Presentation presentation, int student) {}
