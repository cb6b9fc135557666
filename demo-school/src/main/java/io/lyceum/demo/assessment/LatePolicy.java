package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What happens to late work.
 *
 * @param percentPerDay what a begun day costs, in percent of the maximum score
 * @param maximumDays after how many days nothing is accepted any more; null for never
 */
public record LatePolicy(
        LatePolicyKind kind,
        @Nullable BigDecimal percentPerDay,
        @Nullable Integer maximumDays) {}
