/** Codes that make courses cheaper, and who may see them. */
@NullMarked
package io.lyceum.enrollments.coupon;

import org.jspecify.annotations.NullMarked;
