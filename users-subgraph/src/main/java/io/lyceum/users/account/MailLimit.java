package io.lyceum.users.account;

import io.lyceum.users.account.MailRequestRepository.Obstacles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds back those who would flood mailboxes. A request counts from before anything is done about it, so that of many at once no more are let
 * through than one after the other; what is held back does not count.
 */
@Component
public class MailLimit {

    /** How long a request counts. */
    static final Duration WINDOW = Duration.ofHours(1);
    /** How many messages go to an address within the window, whether it has an account or not. */
    static final int PER_EMAIL = 5;
    /** How many messages a network address asks for within the window. */
    static final int PER_ADDRESS = 50;

    private static final Duration KEPT = Duration.ofDays(1);

    private final MailRequestRepository requests;
    private final Clock clock;

    MailLimit(MailRequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Counts a request, and tells what is to become of it.
     *
     * @param ipAddress where it comes from; null where that is not known
     */
    public Verdict begin(String email, @Nullable String ipAddress) {
        Instant now = clock.instant();
        UUID id = requests.insert(email, ipAddress, now);
        Obstacles obstacles = requests.findObstacles(email, ipAddress, now.minus(WINDOW), PER_EMAIL, PER_ADDRESS);
        if (obstacles.fromHere() != null) {
            requests.delete(id);
            Duration pause = Duration.between(now, obstacles.fromHere().plus(WINDOW));
            return new Verdict.Refused(Math.toIntExact(pause.plusSeconds(1).toSeconds()));
        }
        if (obstacles.ofAddress() != null) {
            requests.delete(id);
            return new Verdict.Granted(false);
        }
        return new Verdict.Granted(true);
    }

    /** Removes what has not counted for long. */
    void forget() {
        requests.deleteBefore(clock.instant().minus(KEPT));
    }

    /** What becomes of a request. */
    public sealed interface Verdict {

        /**
         * It is answered as if a message were sent. Whether one is remains between the platform and the mailbox: a full mailbox is no reason to
         * tell a stranger anything, and the messages of the last hour are still good.
         */
        record Granted(boolean isSent) implements Verdict {}

        /** Whoever asks has asked too often. */
        record Refused(int retryAfterSeconds) implements Verdict {}
    }
}
