/** What was billed for payments, frozen. */
@NullMarked
package io.lyceum.enrollments.invoice;

import org.jspecify.annotations.NullMarked;
