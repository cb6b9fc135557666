/** Organizations of the demo school and who belongs to them. */
@NullMarked
package io.lyceum.demo.organization;

import org.jspecify.annotations.NullMarked;
