/** Our view of people, who are owned by another subgraph: what they took, what they graded, and how they are forgotten. */
@NullMarked
package io.lyceum.assessments.user;

import org.jspecify.annotations.NullMarked;
