package io.lyceum.users.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds back those who try passwords. An attempt counts as a failure from before its password is looked at, so that of many at once no more are
 * let through than one after the other; a right password takes it back.
 */
@Component
public class SignInLimit {

    /** How long a failure counts. */
    static final Duration WINDOW = Duration.ofMinutes(15);
    /** How many failures an account, or what might be one, takes within the window. */
    static final int PER_ACCOUNT = 10;
    /** How many failures an address takes within the window, on all accounts. */
    static final int PER_ADDRESS = 100;
    /** For how long an address is the owner's after they have signed in there. */
    static final Duration KNOWN = Duration.ofDays(30);

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInLimit(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Counts an attempt, or tells when the next may be made; that one does not count.
     *
     * @param email whose password is tried, or what else stands for whoever is to be proved
     * @param ipAddress where it comes from; null where that is not known
     */
    public Attempt begin(String email, @Nullable String ipAddress) {
        Instant now = clock.instant();
        UUID id = failures.insert(email, ipAddress, now);
        Optional<Instant> obstacle =
                failures.findObstacle(email, ipAddress, now.minus(WINDOW), now.minus(KNOWN), PER_ACCOUNT, PER_ADDRESS);
        if (obstacle.isEmpty()) {
            return new Attempt.Counted(id);
        }
        failures.delete(id);
        return new Attempt.Refused(Duration.between(now, obstacle.get().plus(WINDOW)).plusSeconds(1).toSeconds());
    }

    /** Takes an attempt back whose password was right. */
    public void forgive(Attempt.Counted attempt) {
        failures.delete(attempt.id());
    }

    /** Removes what has not counted for long. */
    void forget() {
        failures.deleteBefore(clock.instant().minus(KEPT));
    }

    /** What becomes of an attempt. */
    public sealed interface Attempt {

        /** It may be made, and counts until it is forgiven. */
        record Counted(UUID id) implements Attempt {}

        /** It may not be made. */
        record Refused(long retryAfterSeconds) implements Attempt {}
    }
}
