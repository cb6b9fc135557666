package io.lyceum.users.account;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.ChangePasswordErrorCode;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.PasswordCheck;
import io.lyceum.users.session.PasswordCheck.Account;
import io.lyceum.users.session.PasswordCheck.Outcome;
import io.lyceum.users.session.SessionEndingService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes passwords for people who know theirs. */
@Service
class PasswordChangeService {

    private final PasswordCheck check;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final AccountRepository accounts;
    private final OpenCodes codes;
    private final SessionEndingService sessions;
    private final MailOutbox mailOutbox;
    private final AccountMails mails;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    PasswordChangeService(
            PasswordCheck check,
            PasswordRules rules,
            PasswordEncoder passwords,
            AccountRepository accounts,
            OpenCodes codes,
            SessionEndingService sessions,
            MailOutbox mailOutbox,
            AccountMails mails,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.mailOutbox = mailOutbox;
        this.mails = mails;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Changes a password, and ends all sessions but the one that this is done in. No connection is held while passwords are hashed. */
    PasswordChange change(UUID user, String currentPassword, String newPassword, Actor actor) {
        return switch (check.ofPerson(user, currentPassword, actor.ipAddress())) {
            case Outcome.Limited limited ->
                new PasswordChange.Refused(ChangePasswordErrorCode.RATE_LIMITED, limited.retryAfterSeconds());
            case Outcome.Wrong _ -> new PasswordChange.Refused(ChangePasswordErrorCode.WRONG_PASSWORD);
            case Outcome.Right right -> rules.fault(newPassword, right.account().email())
                    .<PasswordChange>map(fault -> new PasswordChange.Refused(ChangePasswordErrorCode.valueOf(fault.name())))
                    .orElseGet(() -> set(right.account(), newPassword, actor));
        };
    }

    private PasswordChange set(Account account, String newPassword, Actor actor) {
        String hash = passwords.encode(newPassword);
        return transactions.execute(transaction -> set(account, hash, actor, clock.instant()))
                .<PasswordChange>map(PasswordChange.Done::new)
                .orElseGet(() -> new PasswordChange.Refused(ChangePasswordErrorCode.WRONG_PASSWORD));
    }

    private Optional<Integer> set(Account account, String newHash, Actor actor, Instant now) {
        if (!accounts.changePassword(account.id(), account.passwordHash(), newHash, now)) {
            return Optional.empty();
        }
        codes.end(account.id(), now);
        auditTrail.append(List.of(actor.notes(
                "user.password_changed", "User", account.id(), Map.of("password", "old"), Map.of("password", "new"), now)));
        mailOutbox.append(mails.passwordChanged(account.id(), account.email()));
        return Optional.of(sessions.endAll(account.id(), actor.session(), actor));
    }
}
