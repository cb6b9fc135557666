/** Generates typed tables from a migrated database. */
@NullMarked
package io.lyceum.codegen;

import org.jspecify.annotations.NullMarked;
