/** The demo accounts, for trying things out, and the people of the demo school. */
@NullMarked
package io.lyceum.users.demo;

import org.jspecify.annotations.NullMarked;
