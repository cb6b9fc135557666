package io.lyceum.demo.money;

/** How long a period of a plan is. */
public enum PlanInterval {
    MONTH,
    YEAR
}
