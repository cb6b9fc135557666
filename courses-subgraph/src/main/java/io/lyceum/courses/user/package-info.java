/** Our view of people, whom the users subgraph owns. */
@NullMarked
package io.lyceum.courses.user;

import org.jspecify.annotations.NullMarked;
