/** Courses of the demo school: subjects, tags, modules and lessons. */
@NullMarked
package io.lyceum.demo.catalogue;

import org.jspecify.annotations.NullMarked;
