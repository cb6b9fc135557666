/** What submissions were worth, and what an enrollment comes to in the end. */
@NullMarked
package io.lyceum.assessments.grade;

import org.jspecify.annotations.NullMarked;
