/** Payments of the demo school and what goes with them. */
@NullMarked
package io.lyceum.demo.money;

import org.jspecify.annotations.NullMarked;
