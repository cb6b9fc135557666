package io.lyceum.users.session;

import io.lyceum.users.token.SecretToken;

/**
 * The secret by which a session goes on.
 *
 * @param value as its holder keeps it
 */
record RefreshToken(String value) {

    static RefreshToken generate() {
        return new RefreshToken(SecretToken.generate().value());
    }

    /** What the platform keeps. */
    byte[] hash() {
        return new SecretToken(value).hash();
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
