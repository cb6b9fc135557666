/** What runs at intervals. */
@NullMarked
package io.lyceum.starter.schedule;

import org.jspecify.annotations.NullMarked;
