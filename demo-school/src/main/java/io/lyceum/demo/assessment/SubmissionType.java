package io.lyceum.demo.assessment;

/** What can be handed in. */
public enum SubmissionType {
    TEXT,
    LINK,
    FILE
}
