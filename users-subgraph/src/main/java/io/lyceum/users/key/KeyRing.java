package io.lyceum.users.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signing keys, in the order in which they sign: each from its {@code nbf} on, until the next one does.
 *
 * @param keys at least one
 */
record KeyRing(List<ECKey> keys) {

    /** How long a key is published before it signs: more than readers keep what they have read (the router 10 minutes, subgraphs 5). */
    static final Duration PUBLISHED_AHEAD = Duration.ofHours(1);
    /** How long a key is published after it has signed: more than any token lives. */
    static final Duration PUBLISHED_AFTER = Duration.ofHours(1);

    KeyRing {
        // A stable sort: of keys from before they had a time, the first in the file signed.
        keys = keys.stream().sorted(Comparator.comparing(KeyRing::signsFrom)).toList();
    }

    /** One new key that signs at once. */
    static KeyRing create(Instant now) {
        return new KeyRing(List.of(generate(now)));
    }

    static KeyRing of(JWKSet set) {
        return new KeyRing(set.getKeys().stream().map(JWK::toECKey).toList());
    }

    /** The key that signs at this time. */
    ECKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !signsFrom(key).isAfter(now))
                .max(Comparator.comparing(KeyRing::signsFrom))
                .orElse(keys.getFirst());
    }

    /** The key that will sign next; empty where none has been made yet. */
    Optional<ECKey> next(Instant now) {
        return keys.stream().filter(key -> signsFrom(key).isAfter(now)).findFirst();
    }

    /** Since when the key that signs has done so; the beginning of time where its file does not tell. */
    Instant signingSince(Instant now) {
        return signsFrom(signing(now));
    }

    /** With a key that will sign once everybody can have heard of it; the same ring where such a key is waiting already. */
    KeyRing withNext(Instant now) {
        return next(now).isPresent()
                ? this
                : new KeyRing(Stream.concat(keys.stream(), Stream.of(generate(now.plus(PUBLISHED_AHEAD)))).toList());
    }

    /** Without the keys of which every token has expired. */
    KeyRing withoutExpired(Instant now) {
        int signing = keys.indexOf(signing(now));
        Instant replaced = now.minus(PUBLISHED_AFTER);
        return new KeyRing(keys.stream()
                .filter(key -> {
                    int index = keys.indexOf(key);
                    return index >= signing || signsFrom(keys.get(index + 1)).isAfter(replaced);
                })
                .toList());
    }

    /** With the private halves, for the file. */
    JWKSet secret() {
        return new JWKSet(List.copyOf(keys));
    }

    /** What everybody may know. */
    JWKSet published() {
        return secret().toPublicJWKSet();
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.stream().map(JWK::getKeyID).toList();
    }

    private static Instant signsFrom(ECKey key) {
        Date time = key.getNotBeforeTime();
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    private static ECKey generate(Instant signsFrom) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    // The file keeps whole seconds.
                    .notBeforeTime(Date.from(signsFrom.truncatedTo(ChronoUnit.SECONDS)))
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java makes no ES256 keys.", impossible);
        }
    }
}
