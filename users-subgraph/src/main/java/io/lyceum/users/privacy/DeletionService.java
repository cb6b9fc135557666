package io.lyceum.users.privacy;

import io.lyceum.users.administration.Administration;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.DeleteAccountErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.PasswordCheck;
import io.lyceum.users.session.PasswordCheck.Account;
import io.lyceum.users.session.PasswordCheck.Outcome;
import io.lyceum.users.session.SessionEndingService;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes accounts for the people whose they are. */
@Service
class DeletionService {

    /** For how long a deletion can be taken back. */
    static final Duration RESTORABLE = Duration.ofDays(30);

    private final PasswordCheck check;
    private final Administration administration;
    private final DeletionRepository accounts;
    private final SessionEndingService sessions;
    private final MailOutbox mailOutbox;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    DeletionService(
            PasswordCheck check,
            Administration administration,
            DeletionRepository accounts,
            SessionEndingService sessions,
            MailOutbox mailOutbox,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.check = check;
        this.administration = administration;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mailOutbox = mailOutbox;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Deletes the account of a person who gives their password once more. */
    Deletion delete(UUID user, String password, Actor actor) {
        return switch (check.ofPerson(user, password, actor.ipAddress())) {
            case Outcome.Limited limited -> new Deletion.Refused(DeleteAccountErrorCode.RATE_LIMITED, limited.retryAfterSeconds());
            case Outcome.Wrong _ -> new Deletion.Refused(DeleteAccountErrorCode.WRONG_PASSWORD);
            case Outcome.Right right -> transactions.execute(transaction -> delete(right.account(), actor, clock.instant()));
        };
    }

    private Deletion delete(Account account, Actor actor, Instant now) {
        if (administration.isLastSuperAdmin(account.id())) {
            return new Deletion.Refused(DeleteAccountErrorCode.LAST_SUPER_ADMIN);
        }
        Instant restorableUntil = now.plus(RESTORABLE);
        // Otherwise a suspension would be undone by deletion and return.
        if (!accounts.deleteInUse(account.id(), account.passwordHash(), now)) {
            return new Deletion.Refused(DeleteAccountErrorCode.WRONG_PASSWORD);
        }
        sessions.endAll(account.id(), null, actor);
        mailOutbox.append(new Mail(account.id(), account.email(), "Your account was deleted", """
                Your account at Lyceum was deleted, as you wanted. Until %s you can restore it with your address and password; after that
                the platform forgets who you are.
                """.formatted(LocalDate.ofInstant(restorableUntil, ZoneOffset.UTC))));
        events.updated(account.id(), now);
        auditTrail.append(List.of(actor.notes(
                "user.deleted", "User", account.id(), Map.of("status", account.status()), Map.of("status", UserStatus.DELETED), now)));
        return new Deletion.Done(restorableUntil);
    }
}
