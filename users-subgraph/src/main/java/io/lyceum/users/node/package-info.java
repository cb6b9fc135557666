/** The way from a global id to whatever it stands for, in any subgraph. */
@NullMarked
package io.lyceum.users.node;

import org.jspecify.annotations.NullMarked;
