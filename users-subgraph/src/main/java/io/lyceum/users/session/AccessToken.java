package io.lyceum.users.session;

import java.time.Instant;

/** A signed token and its end. */
public record AccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
