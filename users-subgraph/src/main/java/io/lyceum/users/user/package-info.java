/** People: who has an account. */
@NullMarked
package io.lyceum.users.user;

import org.jspecify.annotations.NullMarked;
