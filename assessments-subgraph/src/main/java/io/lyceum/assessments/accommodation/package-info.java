/** What single learners are granted in a quiz beyond what it gives to all: more time, more attempts. */
@NullMarked
package io.lyceum.assessments.accommodation;

import org.jspecify.annotations.NullMarked;
