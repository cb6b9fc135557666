/** What this subgraph adds to lessons: how far the viewer is in them. */
@NullMarked
package io.lyceum.enrollments.lesson;

import org.jspecify.annotations.NullMarked;
