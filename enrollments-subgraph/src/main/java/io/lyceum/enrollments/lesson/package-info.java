/** What this subgraph adds to lessons: how far learners are in them, and who may open them. */
@NullMarked
package io.lyceum.enrollments.lesson;

import org.jspecify.annotations.NullMarked;
