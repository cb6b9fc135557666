/**
 * Batch loaders: one statement for all keys of a step, with only the columns that the query selects.
 */
@NullMarked
package io.lyceum.starter.loader;

import org.jspecify.annotations.NullMarked;
