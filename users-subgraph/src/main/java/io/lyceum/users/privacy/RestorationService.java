package io.lyceum.users.privacy;

import io.lyceum.users.administration.Objection;
import io.lyceum.users.administration.PersonInReach;
import io.lyceum.users.administration.Reason;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.RestoreAccountErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.privacy.DeletionRepository.LockedAccount;
import io.lyceum.users.session.PasswordCheck;
import io.lyceum.users.session.PasswordCheck.Outcome;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes deletions of accounts back, for the people whose they are and for administrators. Of several at once, one does. */
@Service
class RestorationService {

    private final PasswordCheck check;
    private final PersonInReach reach;
    private final DeletionRepository accounts;
    private final MailOutbox mailOutbox;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    RestorationService(
            PasswordCheck check,
            PersonInReach reach,
            DeletionRepository accounts,
            MailOutbox mailOutbox,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.check = check;
        this.reach = reach;
        this.accounts = accounts;
        this.mailOutbox = mailOutbox;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a deletion back for whoever gives address and password. */
    Restoration restore(String email, String password, Actor actor) {
        return switch (check.ofDeletedAddress(email, password, actor.ipAddress())) {
            case Outcome.Limited limited -> new Restoration.Refused(RestoreAccountErrorCode.RATE_LIMITED, limited.retryAfterSeconds());
            case Outcome.Wrong _ -> new Restoration.Refused(RestoreAccountErrorCode.INVALID_CREDENTIALS);
            case Outcome.Right right -> transactions.execute(transaction -> restore(right.account().id(), actor.as(right.account().id())));
        };
    }

    /**
     * Takes a deletion back for an administrator.
     *
     * @return why not; empty where it is done
     */
    Optional<Objection> restore(UUID manager, UUID person, String reason, Actor actor) {
        if (!Reason.isGood(reason)) {
            return Optional.of(Objection.INVALID_REASON);
        }
        return transactions.execute(transaction -> {
            if (!reach.isInReach(manager, person)) {
                return Optional.of(Objection.NOT_ALLOWED);
            }
            Optional<LockedAccount> account = accounts.lock(person);
            if (account.isPresent() && account.get().deletedAt() == null) {
                return Optional.of(Objection.NOT_DELETED);
            }
            Optional<LockedAccount> restorable = account.filter(this::isRestorable);
            restorable.ifPresent(found -> {
                restore(found, Map.of("reason", reason.strip()), actor);
                mailOutbox.append(new Mail(person, found.email(), "Your account was restored", """
                        An administrator has restored your account at Lyceum, which was deleted. If you do not want it, sign in and delete it again.
                        """));
            });
            return restorable.isPresent() ? Optional.empty() : Optional.of(Objection.NOT_FOUND);
        });
    }

    private Restoration restore(UUID person, Actor actor) {
        Optional<LockedAccount> restorable = accounts.lock(person).filter(this::isRestorable);
        restorable.ifPresent(account -> restore(account, Map.of(), actor));
        return restorable.isPresent()
                ? new Restoration.Done(person)
                : new Restoration.Refused(RestoreAccountErrorCode.INVALID_CREDENTIALS);
    }

    private void restore(LockedAccount account, Map<String, String> why, Actor actor) {
        Instant now = clock.instant();
        UserStatus status = account.suspendedAt() == null ? UserStatus.ACTIVE : UserStatus.SUSPENDED;
        accounts.restore(account.id(), status);
        events.updated(account.id(), now);
        Map<String, Object> after = new HashMap<>(why);
        after.put("status", status);
        auditTrail.append(List.of(actor.notes("user.restored", "User", account.id(), Map.of("status", UserStatus.DELETED), after, now)));
    }

    private boolean isRestorable(LockedAccount account) {
        Instant deletedAt = account.deletedAt();
        return deletedAt != null && deletedAt.isAfter(clock.instant().minus(DeletionService.RESTORABLE));
    }
}
