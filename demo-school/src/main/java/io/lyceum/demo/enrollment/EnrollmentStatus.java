package io.lyceum.demo.enrollment;

/** Where a learner stands; the first three are live. */
public enum EnrollmentStatus {
    PENDING_PAYMENT,
    ACTIVE,
    COMPLETED,
    DROPPED,
    EXPIRED,
    REFUNDED,
    CANCELLED
}
