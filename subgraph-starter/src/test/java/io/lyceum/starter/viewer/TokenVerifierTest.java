package io.lyceum.starter.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.id.TypeId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");
    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private PublishedKeys published;
    private ECKey first;
    private TokenVerifier verifier;

    @BeforeEach
    void oneKeyIsPublished() throws IOException, JOSEException {
        published = new PublishedKeys();
        first = published.publish("first");
        verifier = verifier();
    }

    @AfterEach
    void stop() {
        published.close();
    }

    @Test
    void aTokenOfTheKeyBeforeHoldsAfterARotationAndSoDoesOneOfTheNext() throws JOSEException {
        String before = token(first, "user", NOW.plusSeconds(900));
        assertThat(verifier.verify(before).id()).isEqualTo(ADA);

        ECKey second = published.publish("second");

        assertThat(verifier.verify(token(second, "user", NOW.plusSeconds(900))).id()).isEqualTo(ADA);
        assertThat(verifier.verify(before).id()).isEqualTo(ADA);
        assertThat(verifier.verify(token(first, "user", NOW.plusSeconds(800))).id()).isEqualTo(ADA);
        assertThat(published.fetches()).isEqualTo(2);
    }

    @Test
    void keysThatNobodyKnowsCostABoundedNumberOfLooks() throws JOSEException {
        verifier.verify(token(first, "user", NOW.plusSeconds(900)));

        for (int i = 0; i < 20; i++) {
            refused(token(PublishedKeys.secretKey("unknown-" + i), "user", NOW.plusSeconds(900)));
        }

        assertThat(published.fetches()).isBetween(2, 3);
        assertThat(verifier.verify(token(first, "user", NOW.plusSeconds(800))).id()).isEqualTo(ADA);
    }

    @Test
    void knownKeysOutliveAnOutageOfTheirOwner() throws JOSEException {
        verifier.verify(token(first, "user", NOW.plusSeconds(900)));
        published.close();

        refused(token(PublishedKeys.secretKey("unknown"), "user", NOW.plusSeconds(900)));
        assertThat(verifier.verify(token(first, "user", NOW.plusSeconds(800))).id()).isEqualTo(ADA);
    }

    @Test
    void aTokenIsNotRememberedPastItsEnd() throws IOException, JOSEException {
        MovingClock clock = new MovingClock();
        TokenVerifier verifier = verifier(clock);
        String token = token(first, "user", NOW.plusSeconds(60));

        verifier.verify(token);
        clock.now = NOW.plusSeconds(61);

        assertThatExceptionOfType(CodedException.class).isThrownBy(() -> verifier.verify(token));
    }

    @Test
    void aProgramHasScopesAndIsNobody() throws JOSEException {
        Viewer program = verifier.verify(token(first, "api_client", NOW.plusSeconds(900)));

        assertThat(program.client()).isEqualTo(ADA);
        assertThat(program.id()).isNull();
        assertThat(program.isAnonymous()).isTrue();
        assertThat(program.scopes()).isEqualTo(Set.of("courses:write", "users:read"));
        program.requireSignedIn();
        assertThatExceptionOfType(CodedException.class).isThrownBy(program::requireId)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void nothingElseCanBeASubject() throws JOSEException {
        refused(token(first, "course", NOW.plusSeconds(900)));
    }

    private void refused(String token) {
        assertThatExceptionOfType(CodedException.class).isThrownBy(() -> verifier.verify(token))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    private TokenVerifier verifier() throws IOException {
        return verifier(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private TokenVerifier verifier(Clock clock) throws IOException {
        return new TokenVerifier(ViewerConfiguration.publishedKeys(published.address()), new EndedAccess(clock), clock);
    }

    private static String token(ECKey key, String prefix, Instant expiresAt) throws JOSEException {
        return PublishedKeys.sign(key, new JWTClaimsSet.Builder()
                .issuer(TokenVerifier.ISSUER)
                .audience(TokenVerifier.AUDIENCE)
                .subject(TypeId.encode(prefix, ADA))
                .issueTime(Date.from(expiresAt.minus(Duration.ofMinutes(15))))
                .expirationTime(Date.from(expiresAt))
                .claim("scope", "courses:write users:read")
                .build());
    }

    /** A clock that moves when the test says so. */
    private static final class MovingClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
