/**
 * Global ids: how a key of the database becomes the id that clients see, and back.
 */
@NullMarked
package io.lyceum.starter.id;

import org.jspecify.annotations.NullMarked;
