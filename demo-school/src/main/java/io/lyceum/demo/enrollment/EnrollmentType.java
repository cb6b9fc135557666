package io.lyceum.demo.enrollment;

/** How an enrollment came about. */
public enum EnrollmentType {
    FREE,
    PAID,
    GIFTED,
    SCHOLARSHIP,
    SUBSCRIPTION
}
