/**
 * Coarse permission, read from the directives {@literal @authenticated} and {@literal @requiresScopes} of the SDL, and how it is told what a
 * viewer may do.
 */
@NullMarked
package io.lyceum.starter.access;

import org.jspecify.annotations.NullMarked;
