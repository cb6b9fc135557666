package io.lyceum.users.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.lyceum.starter.id.TypeId;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.key.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs access tokens: ES256, 15 minutes, for the graph alone. */
@Component
class AccessTokenIssuer {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    static final String SESSION_PREFIX = "user_session";

    private final SigningKeys keys;
    private final RoleScopes scopes;

    AccessTokenIssuer(SigningKeys keys, RoleScopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    AccessToken issue(UUID user, Set<Role> roles, UUID session, Instant now) {
        Instant expiresAt = now.plus(LIFETIME);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("lyceum")
                .audience("lyceum-graph")
                .subject(TypeId.encode("user", user))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim("roles", roles.stream().map(Role::name).sorted().toList())
                .claim("scope", String.join(" ", scopes.of(roles)))
                .claim("sid", TypeId.encode(SESSION_PREFIX, session))
                .build();
        return new AccessToken(signed(claims), expiresAt);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            ECKey key = keys.current();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The signing key cannot be used.", unusable);
        }
    }
}
