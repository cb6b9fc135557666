/** Assignments as instructors set them: written as drafts, shown to learners. */
@NullMarked
package io.lyceum.assessments.coursework;

import org.jspecify.annotations.NullMarked;
