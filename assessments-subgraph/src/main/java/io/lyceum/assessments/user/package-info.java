/** Our view of people, who are owned by another subgraph: what they took, and what they graded. */
@NullMarked
package io.lyceum.assessments.user;

import org.jspecify.annotations.NullMarked;
