/** What it saves that a document is known before it is asked for. */
@NullMarked
package io.lyceum.benchmarks.persisted;

import org.jspecify.annotations.NullMarked;
