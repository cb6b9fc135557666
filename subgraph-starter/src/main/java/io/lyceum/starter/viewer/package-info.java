/**
 * Who is asking: verified once per request from the token, and handed to every fetcher, loader and repository.
 */
@NullMarked
package io.lyceum.starter.viewer;

import org.jspecify.annotations.NullMarked;
