/** What people chose about messages. Each person knows of their own only. */
@NullMarked
package io.lyceum.users.preferences;

import org.jspecify.annotations.NullMarked;
