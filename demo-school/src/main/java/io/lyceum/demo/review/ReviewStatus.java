package io.lyceum.demo.review;

/** Whether a review is public. */
public enum ReviewStatus {
    PENDING,
    APPROVED,
    REJECTED,
    FLAGGED
}
