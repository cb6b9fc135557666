/** What administrators do to accounts: suspend and reinstate them, grant and revoke roles. */
@NullMarked
package io.lyceum.users.administration;

import org.jspecify.annotations.NullMarked;
