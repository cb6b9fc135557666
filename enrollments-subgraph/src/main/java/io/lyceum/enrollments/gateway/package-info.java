/**
 * Who moves the money: one interface, Stripe behind it, and a gateway whose payments a person confirms by hand. Gateways are called outside of
 * transactions only, because they are slow and can be away.
 */
@NullMarked
package io.lyceum.enrollments.gateway;

import org.jspecify.annotations.NullMarked;
