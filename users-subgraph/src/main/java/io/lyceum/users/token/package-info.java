/** Secrets that are handed out once and kept as a hash only. */
@NullMarked
package io.lyceum.users.token;

import org.jspecify.annotations.NullMarked;
