/**
 * The custom scalars of {@code schema/common.graphqls}, as Java values.
 */
@NullMarked
package io.lyceum.starter.scalar;

import org.jspecify.annotations.NullMarked;
