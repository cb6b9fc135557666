/**
 * The keys that sign access tokens. They lie in one file outside the database, which all instances share, and take turns by time: the next is
 * published before it signs, the last one after it has signed, so that no reader meets a key that it could not have heard of.
 */
@NullMarked
package io.lyceum.users.key;

import org.jspecify.annotations.NullMarked;
