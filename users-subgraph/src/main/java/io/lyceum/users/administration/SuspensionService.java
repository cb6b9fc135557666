package io.lyceum.users.administration;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.SessionEndingService;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Suspends and reinstates accounts. */
@Service
class SuspensionService {

    private final Administration administration;
    private final AdministrationRepository users;
    private final SessionEndingService sessions;
    private final MailOutbox mailOutbox;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final Clock clock;

    SuspensionService(
            Administration administration,
            AdministrationRepository users,
            SessionEndingService sessions,
            MailOutbox mailOutbox,
            UserEvents events,
            AuditTrail auditTrail,
            Clock clock) {
        this.administration = administration;
        this.users = users;
        this.sessions = sessions;
        this.mailOutbox = mailOutbox;
        this.events = events;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Locks an account and ends its sessions. */
    Decision suspend(UUID manager, UUID person, String reason, int expectedVersion, Actor actor) {
        if (!Reason.isGood(reason)) {
            return new Decision.Refused(Objection.INVALID_REASON);
        }
        return administration.change(manager, person, expectedVersion, user -> {
            if (user.id().equals(manager)) {
                return Optional.of(Objection.NOT_ALLOWED);
            }
            if (user.status() != UserStatus.ACTIVE) {
                return Optional.of(Objection.NOT_ACTIVE);
            }
            if (user.isLastSuperAdmin()) {
                return Optional.of(Objection.LAST_SUPER_ADMIN);
            }
            Instant now = clock.instant();
            users.suspend(person, reason, now);
            sessions.endAll(person, null, actor);
            mailOutbox.append(new Mail(person, user.email(), "Your account was suspended", """
                    Your account at Lyceum was suspended, for this reason:

                    %s

                    Whoever you know to run the platform can reinstate it.
                    """.formatted(reason.strip())));
            note("user.suspended", person, UserStatus.ACTIVE, UserStatus.SUSPENDED, reason, actor, now);
            return Optional.empty();
        });
    }

    /** Puts a suspended account into use again. */
    Decision reinstate(UUID manager, UUID person, String reason, int expectedVersion, Actor actor) {
        if (!Reason.isGood(reason)) {
            return new Decision.Refused(Objection.INVALID_REASON);
        }
        return administration.change(manager, person, expectedVersion, user -> {
            if (user.status() != UserStatus.SUSPENDED) {
                return Optional.of(Objection.NOT_SUSPENDED);
            }
            Instant now = clock.instant();
            users.reinstate(person);
            note("user.reinstated", person, UserStatus.SUSPENDED, UserStatus.ACTIVE, reason, actor, now);
            return Optional.empty();
        });
    }

    private void note(String action, UUID person, UserStatus before, UserStatus after, String reason, Actor actor, Instant now) {
        events.updated(person, now);
        auditTrail.append(List.of(actor.notes(
                action, "User", person, Map.of("status", before), Map.of("status", after, "reason", reason.strip()), now)));
    }
}
