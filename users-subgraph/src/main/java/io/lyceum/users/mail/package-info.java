/** Mail: written in the transaction that it speaks of, delivered after it, at least once. */
@NullMarked
package io.lyceum.users.mail;

import org.jspecify.annotations.NullMarked;
