/**
 * The purchase of a place in a course, step by step: a seat is held while the money is awaited; then the enrollment begins and an invoice is
 * written, or the seat and the use of a coupon are given back. Every step is one transaction and harmless when it comes twice, late or out of
 * order; gateways are called between the steps.
 */
@NullMarked
package io.lyceum.enrollments.purchase;

import org.jspecify.annotations.NullMarked;
