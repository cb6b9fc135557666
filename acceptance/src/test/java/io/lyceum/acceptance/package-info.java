/** The whole graph under test. */
@NullMarked
package io.lyceum.acceptance;

import org.jspecify.annotations.NullMarked;
