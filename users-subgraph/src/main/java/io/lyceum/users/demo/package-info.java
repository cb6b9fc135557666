/** The demo accounts, for trying things out. */
@NullMarked
package io.lyceum.users.demo;

import org.jspecify.annotations.NullMarked;
