package io.lyceum.demo.catalogue;

/** Where a course stands. */
public enum CourseStatus {
    DRAFT,
    REVIEW,
    PUBLISHED,
    ARCHIVED
}
