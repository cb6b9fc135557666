/** An OpenID provider for tests: Spring Security's authorization server, in an application of its own. */
@NullMarked
package io.lyceum.provider;

import org.jspecify.annotations.NullMarked;
