package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.money.Money;
import org.jspecify.annotations.Nullable;

/** One thing that was bought. What the query does not select is null. */
record InvoiceLine(
        @Nullable String description, @Nullable Integer quantity, @Nullable Money unitPrice, @Nullable Money total) {}
