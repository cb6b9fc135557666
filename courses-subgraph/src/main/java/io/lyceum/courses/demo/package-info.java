/** The part of the demo school that the catalogue holds. */
@NullMarked
package io.lyceum.courses.demo;

import org.jspecify.annotations.NullMarked;
