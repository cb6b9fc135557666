/** Accounts elsewhere by which people sign in. Each person knows of their own only. */
@NullMarked
package io.lyceum.users.identity;

import org.jspecify.annotations.NullMarked;
