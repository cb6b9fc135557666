/**
 * What surrounds a request: its id, the router's signature, the debug flag, and how GraphQL is wired.
 */
@NullMarked
package io.lyceum.starter.request;

import org.jspecify.annotations.NullMarked;
