package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.generated.types.PaymentFilter;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of payments, as a field asks for it; newest first.
 *
 * @param filter null for all
 */
public record PaymentPage(@Nullable PaymentFilter filter, PageRequest request) {}
