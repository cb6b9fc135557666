/**
 * Mutations that take an idempotency key: the same key with the same input has one effect and one answer, for a day.
 */
@NullMarked
package io.lyceum.starter.idempotency;

import org.jspecify.annotations.NullMarked;
