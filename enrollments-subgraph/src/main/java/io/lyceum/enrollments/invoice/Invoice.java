package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was billed for a payment, frozen; the total is subtotal - discount + tax. What the query does not select is null.
 *
 * @param paymentId null only where it is not selected
 */
record Invoice(
        UUID id,
        @Nullable String number,
        @Nullable Instant issuedAt,
        @Nullable String buyerName,
        @Nullable Money subtotal,
        @Nullable Money discount,
        @Nullable Money tax,
        @Nullable Money total,
        @Nullable UUID paymentId)
        implements Identified {}
