/** Tokens by which developers' programs act in a person's name. Each person knows of their own only, and nobody of the token itself. */
@NullMarked
package io.lyceum.users.personaltoken;

import org.jspecify.annotations.NullMarked;
