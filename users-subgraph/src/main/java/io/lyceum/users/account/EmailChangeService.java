package io.lyceum.users.account;

import io.lyceum.users.account.EmailVerificationRepository.Verification;
import io.lyceum.users.account.MailLimit.Verdict;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.RequestEmailChangeErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.PasswordCheck;
import io.lyceum.users.session.PasswordCheck.Outcome;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes addresses for people who know their password and read the new address's mail. */
@Service
class EmailChangeService {

    private static final String ENTITY = "User";

    private final PasswordCheck check;
    private final AccountRepository accounts;
    private final EmailVerificationRepository verifications;
    private final OpenCodes openCodes;
    private final VerificationCodes codes;
    private final MailLimit limit;
    private final EvenTime evenTime;
    private final MailOutbox mailOutbox;
    private final AccountMails mails;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    EmailChangeService(
            PasswordCheck check,
            AccountRepository accounts,
            EmailVerificationRepository verifications,
            OpenCodes openCodes,
            VerificationCodes codes,
            MailLimit limit,
            EvenTime evenTime,
            MailOutbox mailOutbox,
            AccountMails mails,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.check = check;
        this.accounts = accounts;
        this.verifications = verifications;
        this.openCodes = openCodes;
        this.codes = codes;
        this.limit = limit;
        this.evenTime = evenTime;
        this.mailOutbox = mailOutbox;
        this.mails = mails;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends a code to the new address, or tells its owner; the same answer after the same time. */
    EmailChange request(UUID user, String newEmail, String password, Actor actor) {
        return switch (check.ofPerson(user, password, actor.ipAddress())) {
            case Outcome.Limited limited -> limited(limited.retryAfterSeconds());
            case Outcome.Wrong _ -> new EmailChange.Refused(RequestEmailChangeErrorCode.WRONG_PASSWORD);
            case Outcome.Right right when right.account().email().equals(newEmail) ->
                new EmailChange.Refused(RequestEmailChangeErrorCode.UNCHANGED);
            case Outcome.Right right -> evenTime.call(() -> switch (limit.begin(newEmail, actor.ipAddress())) {
                case Verdict.Refused refused -> limited(refused.retryAfterSeconds());
                case Verdict.Granted granted -> accepted(right.account(), newEmail, granted.isSent(), actor);
            });
        };
    }

    /**
     * Changes the address that a code proves.
     *
     * @return the person; empty if the code is not good, or not any more
     */
    Optional<UUID> confirm(SecretToken token, Actor actor) {
        try {
            return transactions.execute(transaction -> verifications.find(token, clock.instant()).flatMap(found -> change(found, actor)));
        } catch (DuplicateKeyException taken) {
            // Somebody else has come to the address since the code was sent.
            return Optional.empty();
        }
    }

    private EmailChange accepted(PasswordCheck.Account account, String newEmail, boolean isSent, Actor actor) {
        return transactions.execute(transaction -> {
            // Whoever has set another password meanwhile wants nothing of what was asked with the one before.
            if (!accounts.holdPassword(account.id(), account.passwordHash())) {
                return new EmailChange.Refused(RequestEmailChangeErrorCode.WRONG_PASSWORD);
            }
            ask(account.id(), account.email(), newEmail, isSent, actor);
            return new EmailChange.Accepted(newEmail);
        });
    }

    private void ask(UUID user, String email, String newEmail, boolean isSent, Actor actor) {
        Instant now = clock.instant();
        if (isSent) {
            mailOutbox.append(
                    accounts.findByEmail(newEmail)
                            .map(owner -> mails.emailTaken(owner.id(), newEmail))
                            .orElseGet(() -> mails.emailChange(user, newEmail, codes.insert(user, newEmail, null))),
                    mails.emailChangeAsked(user, email));
        }
        auditTrail.append(List.of(actor.notes(
                "user.email_change_requested", ENTITY, user, Map.of("email", email), Map.of("email", newEmail), now)));
    }

    private Optional<UUID> change(Verification found, Actor actor) {
        Instant now = clock.instant();
        Optional<Account> locked = accounts.lock(found.userId())
                .filter(account -> account.status() == UserStatus.ACTIVE && !account.email().equals(found.email()));
        if (locked.isEmpty() || !verifications.use(found.id(), now)) {
            return Optional.empty();
        }
        UUID user = found.userId();
        accounts.changeEmail(user, found.email(), now);
        // Whoever reads the mail of the address before, or asked for another one, has no say any more.
        openCodes.end(user, now);
        mailOutbox.append(mails.emailChanged(user, locked.get().email()), mails.emailChanged(user, found.email()));
        auditTrail.append(List.of(actor.as(user).notes(
                "user.email_changed", ENTITY, user, Map.of("email", locked.get().email()), Map.of("email", found.email()), now)));
        return Optional.of(user);
    }

    private static EmailChange limited(int retryAfterSeconds) {
        return new EmailChange.Refused(RequestEmailChangeErrorCode.RATE_LIMITED, retryAfterSeconds);
    }
}
