package io.lyceum.demo.assessment;

/** When a learner sees the key. */
public enum AnswersShown {
    IMMEDIATELY,
    AFTER_SUBMISSION,
    AFTER_DEADLINE,
    NEVER
}
