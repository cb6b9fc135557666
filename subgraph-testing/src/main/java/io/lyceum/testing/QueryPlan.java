package io.lyceum.testing;

/**
 * How MySQL ran a query.
 *
 * @param sql the query with its values in place
 * @param plan its last step, which leads to all others
 */
record QueryPlan(String sql, PlanStep plan) {

    @Override
    public String toString() {
        return "%s%n%s".formatted(sql, plan);
    }
}
