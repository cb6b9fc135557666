package io.lyceum.enrollments.enrollment;

import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of enrollments, as a field asks for it.
 *
 * @param filter null for all
 * @param order null for newest first
 */
public record EnrollmentPage(@Nullable EnrollmentFilter filter, @Nullable EnrollmentOrder order, PageRequest request) {}
