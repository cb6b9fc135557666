/** Sessions, as a program and a thief of its tokens meet them. */
@NullMarked
package io.lyceum.acceptance.sessions;

import org.jspecify.annotations.NullMarked;
