/** People of the demo school, and what belongs to one person: profile, preferences, sessions, linked accounts. */
@NullMarked
package io.lyceum.demo.person;

import org.jspecify.annotations.NullMarked;
