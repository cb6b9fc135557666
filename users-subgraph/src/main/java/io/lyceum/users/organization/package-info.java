/** Organizations that people and courses belong to. They are public. */
@NullMarked
package io.lyceum.users.organization;

import org.jspecify.annotations.NullMarked;
