/**
 * What every subgraph shares. It knows nothing of what the subgraphs are about.
 */
@NullMarked
package io.lyceum.starter;

import org.jspecify.annotations.NullMarked;
