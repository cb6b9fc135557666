/** A partner at the router: the documents of its manifest run by id over the whole graph, and nothing else does. */
@NullMarked
package io.lyceum.acceptance.partner;

import org.jspecify.annotations.NullMarked;
