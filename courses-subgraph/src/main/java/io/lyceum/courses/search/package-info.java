/** The catalogue as it is searched: texts, filters, orders, facets. */
@NullMarked
package io.lyceum.courses.search;

import org.jspecify.annotations.NullMarked;
