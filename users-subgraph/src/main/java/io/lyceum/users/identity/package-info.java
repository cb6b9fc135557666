/**
 * Accounts elsewhere by which people sign in. The browser goes to a provider and comes back with a code, which proves the account elsewhere; what
 * it is good for, a session or a link, is decided by mutations of the graph. Each person knows of their own accounts only.
 */
@NullMarked
package io.lyceum.users.identity;

import org.jspecify.annotations.NullMarked;
