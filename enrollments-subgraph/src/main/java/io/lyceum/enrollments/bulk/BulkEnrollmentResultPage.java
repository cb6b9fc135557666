package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.types.BulkEnrollmentResultFilter;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of results, as a field asks for it; in the order of the input.
 *
 * @param filter null for all
 */
record BulkEnrollmentResultPage(@Nullable BulkEnrollmentResultFilter filter, PageRequest request) {}
