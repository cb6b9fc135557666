/** What people tell about themselves, and who may see it. */
@NullMarked
package io.lyceum.users.profile;

import org.jspecify.annotations.NullMarked;
