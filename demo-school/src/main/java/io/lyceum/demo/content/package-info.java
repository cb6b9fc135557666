/** What a lesson shows: items, their versions and files. */
@NullMarked
package io.lyceum.demo.content;

import org.jspecify.annotations.NullMarked;
