package io.lyceum.demo.assessment;

/** What happens to late work. */
public enum LatePolicyKind {
    NOT_ACCEPTED,
    ACCEPTED,
    PENALTY_PER_DAY
}
