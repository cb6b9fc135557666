/**
 * Connections: keyset pages with opaque, signed cursors, at the root and nested under many parents.
 */
@NullMarked
package io.lyceum.starter.page;

import org.jspecify.annotations.NullMarked;
