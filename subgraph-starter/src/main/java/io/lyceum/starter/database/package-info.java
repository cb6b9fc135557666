/**
 * How SQL is spoken: jOOQ settings, column types, and the count of statements per request.
 */
@NullMarked
package io.lyceum.starter.database;

import org.jspecify.annotations.NullMarked;
