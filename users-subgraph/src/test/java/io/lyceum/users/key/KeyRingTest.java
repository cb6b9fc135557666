package io.lyceum.users.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theFirstKeySignsAtOnce() {
        KeyRing ring = KeyRing.create(START);

        assertThat(ring.signing(START)).isEqualTo(ring.keys().getFirst());
        assertThat(ring.next(START)).isEmpty();
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        KeyRing ring = KeyRing.create(START).withNext(START);
        ECKey first = ring.keys().getFirst();
        ECKey next = ring.next(START).orElseThrow();

        assertThat(ring.published().getKeyByKeyId(next.getKeyID())).isNotNull();
        assertThat(ring.signing(START.plus(Duration.ofMinutes(59)))).isEqualTo(first);
        assertThat(ring.signing(START.plus(Duration.ofMinutes(60)))).isEqualTo(next);
    }

    @Test
    void thereIsOneNextKeyHoweverOftenItIsAskedFor() {
        KeyRing ring = KeyRing.create(START).withNext(START);

        assertThat(ring.withNext(START.plusSeconds(60))).isEqualTo(ring);
    }

    @Test
    void theKeyBeforeStaysPublishedUntilItsLastTokenHasExpired() {
        KeyRing ring = KeyRing.create(START).withNext(START);
        Instant replaced = START.plus(Duration.ofHours(1));

        assertThat(ring.withoutExpired(replaced).keys()).hasSize(2);
        assertThat(ring.withoutExpired(replaced.plus(Duration.ofMinutes(59))).keys()).hasSize(2);
        assertThat(ring.withoutExpired(replaced.plus(Duration.ofMinutes(61))).keys()).containsExactly(ring.keys().getLast());
    }

    @Test
    void nothingPrivateIsPublished() {
        assertThat(KeyRing.create(START).withNext(START).published().getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    }

    @Test
    void ofKeysFromBeforeTheyHadATimeTheFirstInTheFileSigns() throws Exception {
        ECKey first = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
        ECKey second = new ECKeyGenerator(Curve.P_256).keyID("second").generate();

        assertThat(KeyRing.of(new JWKSet(List.of(first, second))).signing(START)).isEqualTo(first);
    }

    @Test
    void itDoesNotShowItsSecrets() {
        KeyRing ring = KeyRing.create(START);

        assertThat(ring.toString()).contains(ring.keys().getFirst().getKeyID()).doesNotContain(ring.keys().getFirst().getD().toString());
    }
}
