package io.lyceum.benchmarks.endpoint;

import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Verifies access tokens, and remembers them until they expire, as subgraphs do. */
@Component
class Tokens {

    private static final String BEARER = "Bearer ";

    private final NimbusJwtDecoder decoder;
    private final Map<String, Jwt> verified = new ConcurrentHashMap<>();

    Tokens(EndpointProperties properties) {
        this.decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwksUrl()).jwsAlgorithm(SignatureAlgorithm.ES256).build();
    }

    /** Whom a header speaks for. */
    UUID personOf(String authorization) {
        String token = authorization.substring(BEARER.length());
        Jwt known = verified.get(token);
        if (known == null || known.getExpiresAt().isBefore(Instant.now())) {
            known = decoder.decode(token);
            verified.clear();
            verified.put(token, known);
        }
        return TypeId.parse("user", known.getSubject());
    }
}
