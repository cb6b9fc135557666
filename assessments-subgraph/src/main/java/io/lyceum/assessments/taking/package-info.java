/** How a learner takes a quiz: starts an attempt, answers its questions one by one, hands it in, or runs out of time. */
@NullMarked
package io.lyceum.assessments.taking;

import org.jspecify.annotations.NullMarked;
