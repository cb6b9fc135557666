/** Plans, and what people subscribed to. */
@NullMarked
package io.lyceum.enrollments.subscription;

import org.jspecify.annotations.NullMarked;
