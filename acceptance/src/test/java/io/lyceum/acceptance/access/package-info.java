/** Who is told what: each field of the graph, asked as each kind of person, against the decisions in {@code resources/access}. */
@NullMarked
package io.lyceum.acceptance.access;

import org.jspecify.annotations.NullMarked;
