/**
 * How a subgraph answers the plain part of a query cheaply. Most fields of an answer are a record's component, printed
 * as it is; for those the engine's bookkeeping per object and field costs more than the answer. What is found here
 * does without it where nobody can tell the difference, and leaves everything else to graphql-java.
 */
@NullMarked
package io.lyceum.starter.execution;

import org.jspecify.annotations.NullMarked;
