/** How a subgraph is tested: over HTTP, signed like the router's requests, against a real MySQL. */
@NullMarked
package io.lyceum.testing;

import org.jspecify.annotations.NullMarked;
