package io.lyceum.demo.assessment;

/** Where an attempt stands. */
public enum AttemptStatus {
    IN_PROGRESS,
    SUBMITTED,
    GRADED,
    EXPIRED
}
