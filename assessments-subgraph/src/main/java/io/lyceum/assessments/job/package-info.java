/** What the subgraph does by itself, and one of its instances at a time. */
@NullMarked
package io.lyceum.assessments.job;

import org.jspecify.annotations.NullMarked;
