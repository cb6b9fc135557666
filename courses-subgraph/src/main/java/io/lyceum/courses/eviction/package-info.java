/** What has changed is forgotten by the cache. */
@NullMarked
package io.lyceum.courses.eviction;

import org.jspecify.annotations.NullMarked;
