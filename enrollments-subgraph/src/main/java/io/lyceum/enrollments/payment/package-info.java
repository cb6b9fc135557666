/** What was paid and given back, and who may see it. */
@NullMarked
package io.lyceum.enrollments.payment;

import org.jspecify.annotations.NullMarked;
