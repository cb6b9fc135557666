/** What learners say of courses, and what instructors answer. */
@NullMarked
package io.lyceum.courses.review;

import org.jspecify.annotations.NullMarked;
