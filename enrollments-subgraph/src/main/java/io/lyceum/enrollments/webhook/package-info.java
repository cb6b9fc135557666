/** What gateways tell: taken in once, whatever the order in which it arrives and however often. */
@NullMarked
package io.lyceum.enrollments.webhook;

import org.jspecify.annotations.NullMarked;
