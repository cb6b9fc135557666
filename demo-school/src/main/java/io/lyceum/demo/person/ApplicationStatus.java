package io.lyceum.demo.person;

/** What became of an application to teach. */
public enum ApplicationStatus {
    PENDING,
    APPROVED,
    REJECTED
}
