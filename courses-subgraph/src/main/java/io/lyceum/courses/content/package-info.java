/** What lessons hold: content items, their versions, and the files that come with them. */
@NullMarked
package io.lyceum.courses.content;

import org.jspecify.annotations.NullMarked;
