/** The pages of the graph, used by a real browser. */
@NullMarked
package io.lyceum.acceptance.browser;

import org.jspecify.annotations.NullMarked;
