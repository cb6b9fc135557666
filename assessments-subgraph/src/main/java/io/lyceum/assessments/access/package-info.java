/** Who may see a learner's work, as conditions that every repository puts into its predicates. */
@NullMarked
package io.lyceum.assessments.access;

import org.jspecify.annotations.NullMarked;
