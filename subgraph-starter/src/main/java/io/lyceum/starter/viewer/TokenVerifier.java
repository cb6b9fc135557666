package io.lyceum.starter.viewer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.id.TypeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens: ES256 by a published key, issuer {@code lyceum}, audience {@code lyceum-graph}, not expired. A token that was
 * verified is remembered by its hash until it expires, because a signature costs more than most queries; whether its access was ended
 * meanwhile is looked up every time.
 */
public class TokenVerifier {

    static final String ISSUER = "lyceum";
    static final String AUDIENCE = "lyceum-graph";

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final int REMEMBERED_TOKENS = 10_000;

    private final NimbusJwtDecoder decoder;
    private final Cache<String, Verified> verified;
    private final EndedAccess ended;

    TokenVerifier(JWKSource<SecurityContext> keys, EndedAccess ended, Clock clock) {
        this.decoder = decoder(keys, clock);
        this.ended = ended;
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_TOKENS)
                .expireAfter(Expiry.<String, Verified>creating(
                        (hash, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /**
     * The viewer a token stands for.
     *
     * @throws CodedException {@link ErrorCode#UNAUTHENTICATED} if the token does not hold, without saying why
     */
    Viewer verify(String token) {
        Verified holder = known(token);
        if (ended.covers(holder.viewer(), holder.issuedAt())) {
            throw doesNotHold();
        }
        return holder.viewer();
    }

    private Verified known(String token) {
        String hash = hash(token);
        Verified known = verified.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        Verified fresh = decode(token);
        verified.put(hash, fresh);
        return fresh;
    }

    private Verified decode(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            String scope = jwt.getClaimAsString("scope");
            Set<String> scopes = scope == null || scope.isBlank()
                    ? Set.of()
                    : Arrays.stream(scope.split(" ")).collect(Collectors.toUnmodifiableSet());
            Viewer viewer = viewer(TypeId.parse(jwt.getSubject()), scopes, jwt.getClaimAsString("sid"));
            return new Verified(viewer, jwt.getIssuedAt() == null ? Instant.EPOCH : jwt.getIssuedAt(), jwt.getExpiresAt());
        } catch (JwtException | BadInputException malformed) {
            throw doesNotHold();
        }
    }

    private static CodedException doesNotHold() {
        return new CodedException(ErrorCode.UNAUTHENTICATED, "The access token does not hold. Sign in again.");
    }

    private static Viewer viewer(TypeId subject, Set<String> scopes, @Nullable String session) {
        return switch (subject.prefix()) {
            case "user" -> new Viewer(subject.uuid(), scopes, session);
            case "api_client" -> Viewer.program(subject.uuid(), scopes, session);
            default -> throw new BadInputException("`%s` can be no subject of a token.".formatted(subject));
        };
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        // Claims are checked below, by the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator timestamps = new JwtTimestampValidator(Duration.ZERO);
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timestamps,
                // A token from the future was made elsewhere, whatever its signature says.
                new JwtClaimValidator<Instant>(JwtClaimNames.IAT, issued -> issued == null || !issued.isAfter(clock.instant().plus(CLOCK_TOLERANCE))),
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null)));
        return decoder;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Verified(Viewer viewer, Instant issuedAt, Instant expiresAt) {}
}
