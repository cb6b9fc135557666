package io.lyceum.demo.assessment;

/** Which attempt counts. */
public enum GradingPolicy {
    BEST,
    LAST,
    FIRST,
    AVERAGE
}
