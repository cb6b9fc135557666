package io.lyceum.users.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes codes and requests that have long had their time, and accounts that nobody has verified; instances may do so at once. Not in an import,
 * which is to end when it is done.
 */
@Component
@ConditionalOnWebApplication
class AccountSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSchedule.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final EmailVerificationRepository verifications;
    private final PasswordResetRepository resets;
    private final MailLimit limit;
    private final UnverifiedAccountPurge unverified;
    private final Clock clock;

    AccountSchedule(
            EmailVerificationRepository verifications,
            PasswordResetRepository resets,
            MailLimit limit,
            UnverifiedAccountPurge unverified,
            Clock clock) {
        this.verifications = verifications;
        this.resets = resets;
        this.limit = limit;
        this.unverified = unverified;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        verifications.deleteExpired(before);
        resets.deleteExpired(before);
        limit.forget();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        int removed = unverified.purge();
        if (removed > 0) {
            LOG.info("Removed {} accounts that were never verified", removed);
        }
    }
}
