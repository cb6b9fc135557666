/**
 * A cache in Redis that all instances share, in front of loaders: for values that are the same for every viewer, and never more than a
 * speed-up. Redis may vanish at any moment.
 */
@NullMarked
package io.lyceum.starter.cache;

import org.jspecify.annotations.NullMarked;
