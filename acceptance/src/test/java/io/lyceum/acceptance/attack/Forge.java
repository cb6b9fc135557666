package io.lyceum.acceptance.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lyceum.starter.id.TypeId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes access tokens that claim to be an administrator's, all but the first of which must not hold. */
public final class Forge {

    private static final String EVERYTHING = "users:read users:write courses:review enrollments:read payments:read";

    private final ECKey real;
    private final ECKey own;
    private final RSAKey rsa;

    /** @param stack the directory of the graph whose signing key the forger knows, for tokens that are wrong in their claims alone */
    public Forge(Path stack) {
        try {
            real = JWKSet.load(stack.resolve("keys").resolve("signing-keys.json").toFile()).getKeys().getFirst().toECKey();
            own = new ECKeyGenerator(Curve.P_256).keyID("the forger's").generate();
            rsa = new RSAKeyGenerator(2048).generate();
        } catch (IOException | ParseException | JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** One that holds, by which the others are known to be refused for what is wrong with them. */
    String genuine() {
        return claiming(claims -> claims);
    }

    /** One that holds, of somebody without a role: for as many people as a test needs at once. */
    public String tokenOf(UUID person) {
        return claiming(claims -> claims.subject(TypeId.encode("user", person)).claim("roles", List.of("STUDENT")).claim("scope", ""));
    }

    /** By what is wrong with it. */
    Map<String, String> worthless() {
        Instant now = Instant.now();
        String published = real.toPublicJWK().toJSONString();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("alg none", new PlainJWT(claims().build()).serialize());
        tokens.put("alg none, with the signature of another", withHeader("{\"alg\":\"none\"}"));
        tokens.put("alg nOnE", withHeader("{\"alg\":\"nOnE\"}"));
        tokens.put("HS256 by the public key as JSON", shared(published));
        tokens.put("HS256 by the public key as bytes", shared(new String(encoded(), StandardCharsets.ISO_8859_1)));
        tokens.put("HS256 by nothing", shared(" ".repeat(32)));
        tokens.put("RS256 by a key of its own", signed(header(JWSAlgorithm.RS256).keyID(real.getKeyID()), claims(), rsaSigner()));
        tokens.put("ES256 by a key of its own under the real name", signed(header(JWSAlgorithm.ES256).keyID(real.getKeyID()), claims(), signer(own)));
        tokens.put("kid: a file", own("../../../../../../dev/null"));
        tokens.put("kid: an SQL text", own("x' UNION SELECT 'key' -- "));
        tokens.put("kid: an address", own("http://127.0.0.1:9/jwks.json"));
        tokens.put("jku", signed(header(JWSAlgorithm.ES256).jwkURL(URI.create("http://127.0.0.1:9/jwks.json")).keyID("the forger's"), claims(), signer(own)));
        tokens.put("x5u", signed(header(JWSAlgorithm.ES256).x509CertURL(URI.create("http://127.0.0.1:9/chain.pem")), claims(), signer(own)));
        tokens.put("a key of its own inside", signed(header(JWSAlgorithm.ES256).jwk(own.toPublicJWK()), claims(), signer(own)));
        tokens.put("expired", claiming(claims -> claims.expirationTime(Date.from(now.minusSeconds(1)))));
        tokens.put("without an end", claiming(claims -> claims.expirationTime(null)));
        tokens.put("not valid yet", claiming(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(60)))));
        tokens.put("issued in the future", claiming(claims -> claims.issueTime(Date.from(now.plusSeconds(60)))));
        tokens.put("for somebody else", claiming(claims -> claims.audience("another-graph")));
        tokens.put("for nobody", claiming(claims -> claims.audience((String) null)));
        tokens.put("of another issuer", claiming(claims -> claims.issuer("lyceum.example")));
        tokens.put("of nobody", claiming(claims -> claims.subject(null)));
        tokens.put("with other claims under its signature", tampered());
        return tokens;
    }

    private String claiming(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(JWSAlgorithm.ES256).keyID(real.getKeyID()), change.apply(claims()), signer(real));
    }

    private String own(String kid) {
        return signed(header(JWSAlgorithm.ES256).keyID(kid), claims(), signer(own));
    }

    private String shared(String secret) {
        try {
            return signed(header(JWSAlgorithm.HS256).keyID(real.getKeyID()), claims(), new MACSigner(secret));
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private String withHeader(String header) {
        String[] parts = genuine().split("\\.");
        return base64(header) + "." + parts[1] + "." + parts[2];
    }

    private String tampered() {
        String[] parts = genuine().split("\\.");
        return parts[0] + "." + base64(claims().claim("scope", EVERYTHING + " audit:read").build().toString()) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("lyceum").audience("lyceum-graph").subject(TypeId.encode("user", UUID.randomUUID()))
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(600)))
                .claim("roles", List.of("ADMIN")).claim("scope", EVERYTHING);
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private JWSSigner rsaSigner() {
        try {
            return new RSASSASigner(rsa);
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private byte[] encoded() {
        try {
            return real.toECPublicKey().getEncoded();
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
