/** Who belongs to which organization, and who may know. */
@NullMarked
package io.lyceum.users.member;

import org.jspecify.annotations.NullMarked;
