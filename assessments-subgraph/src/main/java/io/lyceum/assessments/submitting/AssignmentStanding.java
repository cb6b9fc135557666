package io.lyceum.assessments.submitting;

/**
 * Where a viewer stands towards an assignment.
 *
 * @param isEnrolled whether they have an enrollment in its course that is active or completed, and has not run out
 * @param hasSubmitted whether they handed in under it
 */
record AssignmentStanding(AssignmentTerms terms, boolean isEnrolled, boolean hasSubmitted, boolean isGrader) {}
