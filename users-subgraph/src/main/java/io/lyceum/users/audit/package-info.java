/** Who changed what. */
@NullMarked
package io.lyceum.users.audit;

import org.jspecify.annotations.NullMarked;
