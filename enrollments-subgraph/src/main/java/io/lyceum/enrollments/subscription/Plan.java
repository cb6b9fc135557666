package io.lyceum.enrollments.subscription;

import io.lyceum.enrollments.generated.types.PlanInterval;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.Identified;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be subscribed to. What the query does not select is null. */
record Plan(
        UUID id,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable Money price,
        @Nullable PlanInterval interval,
        @Nullable List<String> features,
        @Nullable Boolean isOffered)
        implements Identified {}
