package io.lyceum.users.key;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys that sign access tokens, as the file had them when it was last looked at. */
@Component
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final KeyFile file;
    private final Duration rotateAfter;
    private final Clock clock;
    private volatile KeyRing keys;

    SigningKeys(
            @Value("${lyceum.keys-file}") Path file,
            @Value("${lyceum.keys-rotate-after:30d}") Duration rotateAfter,
            Clock clock) {
        this.file = new KeyFile(file);
        this.rotateAfter = rotateAfter;
        this.clock = clock;
        this.keys = this.file.change(clock.instant(), ring -> ring);
    }

    /** The key that signs now. */
    public ECKey current() {
        return keys.signing(clock.instant());
    }

    /** What everybody may know of the keys: the one that signs, the next one, and those whose tokens may still hold. */
    JWKSet published() {
        return keys.published();
    }

    /**
     * Reads what others have changed, makes the next key where the current one has signed for long, and forgets the keys of which every token
     * has expired. Where the file cannot be used, the keys stay as they are.
     */
    void tend() {
        Instant now = clock.instant();
        try {
            KeyRing found = file.read();
            keys = isDue(found, now) ? file.change(now, ring -> tended(ring, now)) : found;
        } catch (RuntimeException unusable) {
            LOG.error("The file of the signing keys cannot be used; those that are known go on signing.", unusable);
        }
    }

    private boolean isDue(KeyRing ring, Instant now) {
        return !tended(ring, now).equals(ring);
    }

    private KeyRing tended(KeyRing ring, Instant now) {
        boolean isOld = ring.signingSince(now).plus(rotateAfter).isBefore(now);
        return (isOld ? ring.withNext(now) : ring).withoutExpired(now);
    }
}
