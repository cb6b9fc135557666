/** What viewers may do with enrollments: what a button should look like. What is done decides again. */
@NullMarked
package io.lyceum.enrollments.permission;

import org.jspecify.annotations.NullMarked;
