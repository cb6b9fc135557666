/** The lists of popular and trending courses, filled anew at intervals. */
@NullMarked
package io.lyceum.courses.ranking;

import org.jspecify.annotations.NullMarked;
