package io.lyceum.users.personaltoken;

import io.lyceum.users.token.SecretToken;

/** How a token is written: by its beginning people, and programs that look for leaked secrets, know what it is. */
final class TokenText {

    private static final String PREFIX = "lyceum_pat_";

    private TokenText() {}

    static SecretToken generate() {
        return new SecretToken(PREFIX + SecretToken.generate().value());
    }
}
