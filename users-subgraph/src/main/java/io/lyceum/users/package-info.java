/** The users subgraph: people, their profiles and their sessions, and the way in to whatever has a global id. */
@NullMarked
package io.lyceum.users;

import org.jspecify.annotations.NullMarked;
