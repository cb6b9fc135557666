/**
 * Coarse permission, read from the directives {@literal @authenticated} and {@literal @requiresScopes} of the SDL.
 */
@NullMarked
package io.lyceum.starter.access;

import org.jspecify.annotations.NullMarked;
