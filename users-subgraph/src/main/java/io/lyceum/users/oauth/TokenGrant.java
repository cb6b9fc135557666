package io.lyceum.users.oauth;

import io.lyceum.users.session.AccessToken;
import java.util.SortedSet;

/** How a request for an access token ended. */
sealed interface TokenGrant {

    /** It is given. */
    record Given(AccessToken token, SortedSet<String> scopes) implements TokenGrant {}

    /** It is not. */
    record Refused(TokenFault fault) implements TokenGrant {}

    /** Too many requests from there have failed lately: this one was not looked at. */
    record Limited(long retryAfterSeconds) implements TokenGrant {}
}
