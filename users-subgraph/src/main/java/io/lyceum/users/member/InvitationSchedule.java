package io.lyceum.users.member;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who was invited, a month after the invitation has expired. Not in an import, which is to end when it is done. */
@Component
@ConditionalOnWebApplication
class InvitationSchedule {

    static final Duration KEPT = Duration.ofDays(30);

    private final InvitationRepository invitations;
    private final Clock clock;

    InvitationSchedule(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        invitations.deleteExpired(clock.instant().minus(KEPT));
    }
}
