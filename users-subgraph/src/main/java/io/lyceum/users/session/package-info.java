/** Signing in, and the tokens that prove it. */
@NullMarked
package io.lyceum.users.session;

import org.jspecify.annotations.NullMarked;
