/**
 * Coded errors: what a caller is told, and what only the log is told.
 */
@NullMarked
package io.lyceum.starter.error;

import org.jspecify.annotations.NullMarked;
