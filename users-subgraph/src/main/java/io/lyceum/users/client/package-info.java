/** The programs of partners that may use the graph. */
@NullMarked
package io.lyceum.users.client;

import org.jspecify.annotations.NullMarked;
