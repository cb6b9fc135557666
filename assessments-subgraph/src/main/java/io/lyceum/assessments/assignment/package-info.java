/** Assignments: work that a course asks for. */
@NullMarked
package io.lyceum.assessments.assignment;

import org.jspecify.annotations.NullMarked;
