/** Amounts of money, as other features read them. */
@NullMarked
package io.lyceum.enrollments.money;

import org.jspecify.annotations.NullMarked;
