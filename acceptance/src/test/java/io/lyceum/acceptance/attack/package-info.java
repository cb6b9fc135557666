/** What an attacker would try, each with the answer that it gets. */
@NullMarked
package io.lyceum.acceptance.attack;

import org.jspecify.annotations.NullMarked;
