package io.lyceum.users.identity;

import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Keeps what providers tell, for as long as somebody may come with the code. */
@Service
class IdentityProofs {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final IdentityProofRepository proofs;
    private final Clock clock;

    IdentityProofs(IdentityProofRepository proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The code that stands for what a provider has told, for whoever meets the challenge. */
    SecretToken keep(ProvenIdentity identity, Challenge challenge) {
        SecretToken code = SecretToken.generate();
        Instant now = clock.instant();
        proofs.insert(identity, code, challenge, now, now.plus(LIFETIME));
        return code;
    }

    /** Removes what nobody can use any more. */
    void forget() {
        proofs.deleteExpired(clock.instant());
    }
}
