package io.lyceum.demo.catalogue;

/** Who a course is for. */
public enum CourseLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED,
    EXPERT
}
