package io.lyceum.users.account;

import io.lyceum.users.account.MailLimit.Verdict;
import io.lyceum.users.account.PasswordResetRepository.Reset;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.ResetPasswordErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sets passwords anew for people who prove that they read the account's mail. */
@Service
class PasswordResetService {

    /** How long a code is good. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ENTITY = "User";

    private final PasswordResetRepository resets;
    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final AccountRecovery recovery;
    private final MailLimit limit;
    private final EvenTime evenTime;
    private final MailOutbox mailOutbox;
    private final AccountMails mails;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    PasswordResetService(
            PasswordResetRepository resets,
            AccountRepository accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            AccountRecovery recovery,
            MailLimit limit,
            EvenTime evenTime,
            MailOutbox mailOutbox,
            AccountMails mails,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.recovery = recovery;
        this.limit = limit;
        this.evenTime = evenTime;
        this.mailOutbox = mailOutbox;
        this.mails = mails;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a code, if there is an account.
     *
     * @return when another may be asked for, where too many were; else empty
     */
    OptionalInt request(String email, Actor actor) {
        return evenTime.call(() -> switch (limit.begin(email, actor.ipAddress())) {
            case Verdict.Refused refused -> OptionalInt.of(refused.retryAfterSeconds());
            case Verdict.Granted granted -> {
                if (granted.isSent()) {
                    transactions.executeWithoutResult(transaction -> accounts.findByEmail(email)
                            .filter(account -> account.status() != UserStatus.DELETED)
                            .ifPresent(account -> send(account, actor)));
                }
                yield OptionalInt.empty();
            }
        });
    }

    /** Sets the password by a code. No connection is held while it is hashed. */
    PasswordReset reset(SecretToken token, String newPassword, Actor actor) {
        Optional<Account> account = resets.find(token, clock.instant()).flatMap(found -> accounts.findById(found.userId()));
        if (account.isEmpty()) {
            return new PasswordReset.Refused(ResetPasswordErrorCode.INVALID_TOKEN);
        }
        Optional<PasswordRules.Fault> fault = rules.fault(newPassword, account.get().email());
        if (fault.isPresent()) {
            return new PasswordReset.Refused(ResetPasswordErrorCode.valueOf(fault.get().name()));
        }
        String hash = passwords.encode(newPassword);
        return transactions.execute(transaction -> set(token, hash, actor))
                .<PasswordReset>map(PasswordReset.Done::new)
                .orElseGet(() -> new PasswordReset.Refused(ResetPasswordErrorCode.INVALID_TOKEN));
    }

    private void send(Account account, Actor actor) {
        Instant now = clock.instant();
        SecretToken token = SecretToken.generate();
        resets.insert(account.id(), token, now, now.plus(LIFETIME));
        mailOutbox.append(mails.passwordReset(account.id(), account.email(), token));
        auditTrail.append(List.of(actor.notes(
                "user.password_reset_requested", ENTITY, account.id(), Map.of(), Map.of("requestedAt", now.toString()), now)));
    }

    private Optional<Integer> set(SecretToken token, String hash, Actor actor) {
        Instant now = clock.instant();
        Optional<Reset> reset = resets.find(token, now);
        Optional<Account> locked = reset.flatMap(found -> accounts.lock(found.userId()));
        if (locked.isEmpty() || !resets.use(reset.get().id(), now)) {
            return Optional.empty();
        }
        Account account = locked.get();
        accounts.setPassword(account.id(), hash, now);
        activate(account, now);
        auditTrail.append(List.of(actor.as(account.id()).notes(
                "user.password_reset", ENTITY, account.id(), Map.of("password", "old"), Map.of("password", "new"), now)));
        mailOutbox.append(mails.passwordChanged(account.id(), account.email()));
        return Optional.of(recovery.shutOut(account.id(), actor.as(account.id()), now));
    }

    /** The code came by mail, so it has proved the address as well. */
    private void activate(Account account, Instant now) {
        if (account.isPending()) {
            accounts.activate(account.id(), null, null, now);
            events.updated(account.id(), now);
        }
    }
}
