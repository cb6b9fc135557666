/** Encryption of what the database must not show: personal details and mail that waits. The keys are in a file beside it. */
@NullMarked
package io.lyceum.users.encryption;

import org.jspecify.annotations.NullMarked;
