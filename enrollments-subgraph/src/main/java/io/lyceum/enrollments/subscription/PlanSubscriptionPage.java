package io.lyceum.enrollments.subscription;

import io.lyceum.enrollments.generated.types.PlanSubscriptionFilter;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of subscriptions, as a field asks for it; newest first.
 *
 * @param filter null for all
 */
public record PlanSubscriptionPage(@Nullable PlanSubscriptionFilter filter, PageRequest request) {}
