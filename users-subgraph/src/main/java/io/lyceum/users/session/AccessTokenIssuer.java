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
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Signs access tokens: ES256, for the graph alone. */
@Component
public class AccessTokenIssuer {

    static final Duration LIFETIME = Duration.ofMinutes(15);
    /** Of a token that a personal access token was exchanged for: short, because getting another costs the program one request. */
    static final Duration PROGRAM_LIFETIME = Duration.ofMinutes(5);

    static final String SESSION_PREFIX = "user_session";

    private final SigningKeys keys;
    private final RoleScopes scopes;

    AccessTokenIssuer(SigningKeys keys, RoleScopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    /** For a person who has signed in. */
    AccessToken issue(UUID user, Set<Role> roles, UUID session, Instant now) {
        return issue(TypeId.encode("user", user), scopes.of(roles), session, now, now.plus(LIFETIME), claims -> claims.claim("roles", names(roles)));
    }

    /**
     * For a program that asks in its own name.
     *
     * @param client its key, which is that of its session as well ({@link ProgramSessions})
     * @param clientId the name by which it signs in
     */
    public AccessToken issueToClient(UUID client, String clientId, SortedSet<String> granted, Instant now) {
        return issue(
                TypeId.encode("api_client", client), granted, client, now, now.plus(LIFETIME), claims -> claims.claim("client_id", clientId));
    }

    /**
     * For a program that acts in a person's name.
     *
     * @param token the key of its personal access token, which is that of its session as well ({@link ProgramSessions})
     * @param latest when the access token ends, unless its own time ends before
     */
    public AccessToken issueToProgram(UUID user, UUID token, Set<Role> roles, SortedSet<String> granted, Instant now, Instant latest) {
        Instant end = now.plus(PROGRAM_LIFETIME);
        return issue(
                TypeId.encode("user", user), granted, token, now, latest.isBefore(end) ? latest : end, claims -> claims.claim("roles", names(roles)));
    }

    private AccessToken issue(
            String subject, SortedSet<String> granted, UUID session, Instant now, Instant expiresAt, UnaryOperator<JWTClaimsSet.Builder> more) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("lyceum")
                .audience("lyceum-graph")
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim("scope", String.join(" ", granted))
                .claim("sid", TypeId.encode(SESSION_PREFIX, session));
        return new AccessToken(signed(more.apply(claims).build()), expiresAt);
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
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
