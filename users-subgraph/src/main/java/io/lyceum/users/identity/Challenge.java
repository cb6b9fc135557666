package io.lyceum.users.identity;

import io.lyceum.users.token.SecretToken;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What whoever begins to sign in shows of a secret of theirs, and proves at the end (as in RFC 7636).
 *
 * @param hash SHA-256 of the secret
 */
record Challenge(byte[] hash) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Of its text in base64url; empty where that is none. */
    static Optional<Challenge> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(form -> FORM.matcher(form).matches())
                .map(form -> new Challenge(Base64.getUrlDecoder().decode(form)));
    }

    /** Which a secret meets. */
    static Challenge of(String verifier) {
        return new Challenge(new SecretToken(verifier).hash());
    }
}
