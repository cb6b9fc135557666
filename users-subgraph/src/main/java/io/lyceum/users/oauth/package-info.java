/** The token endpoint (RFC 6749): where programs get the access tokens by which they ask the graph. */
@NullMarked
package io.lyceum.users.oauth;

import org.jspecify.annotations.NullMarked;
