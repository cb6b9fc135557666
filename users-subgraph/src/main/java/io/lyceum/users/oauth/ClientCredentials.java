package io.lyceum.users.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name and the secret by which a program signs in, as RFC 6749, section 2.3.1, has them. */
record ClientCredentials(String clientId, String secret) {

    private static final String SCHEME = "Basic ";

    /**
     * From the header {@code authorization} or else from the form; empty where there are none, or not well-formed ones.
     *
     * @param authorization null without such a header
     */
    static Optional<ClientCredentials> of(@Nullable String authorization, Map<String, String> form) {
        if (authorization != null) {
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? ofBasic(authorization.substring(SCHEME.length()))
                    : Optional.empty();
        }
        String clientId = form.get("client_id");
        String secret = form.get("client_secret");
        return clientId == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(clientId, secret));
    }

    private static Optional<ClientCredentials> ofBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[%s]".formatted(clientId);
    }
}
