/**
 * Giving money back: the enrollment ends, its certificate is revoked and its seat is free at once, and the gateway is asked afterwards, again and
 * again until it has answered.
 */
@NullMarked
package io.lyceum.enrollments.refund;

import org.jspecify.annotations.NullMarked;
