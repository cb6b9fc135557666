package io.lyceum.demo.assessment;

/** Where a submission stands. */
public enum SubmissionStatus {
    SUBMITTED,
    GRADED
}
