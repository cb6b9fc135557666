package io.lyceum.demo.enrollment;

/** How a course ended for a learner. */
public enum EnrollmentOutcome {
    PASSED,
    DISTINCTION,
    FAILED
}
