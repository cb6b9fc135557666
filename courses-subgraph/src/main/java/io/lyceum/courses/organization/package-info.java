/** Our view of organizations, whom the users subgraph owns. */
@NullMarked
package io.lyceum.courses.organization;

import org.jspecify.annotations.NullMarked;
