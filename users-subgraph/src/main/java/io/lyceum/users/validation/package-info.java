/** What is a well-formed value, for whoever takes one in. */
@NullMarked
package io.lyceum.users.validation;

import org.jspecify.annotations.NullMarked;
