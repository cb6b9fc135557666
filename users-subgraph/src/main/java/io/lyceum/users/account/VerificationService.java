package io.lyceum.users.account;

import io.lyceum.users.account.EmailVerificationRepository.Verification;
import io.lyceum.users.account.MailLimit.Verdict;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Verifies the addresses of new accounts. */
@Service
class VerificationService {

    private final EmailVerificationRepository verifications;
    private final AccountRepository accounts;
    private final VerificationCodes codes;
    private final MailLimit limit;
    private final EvenTime evenTime;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    VerificationService(
            EmailVerificationRepository verifications,
            AccountRepository accounts,
            VerificationCodes codes,
            MailLimit limit,
            EvenTime evenTime,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.codes = codes;
        this.limit = limit;
        this.evenTime = evenTime;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts the account into use whose address a code proves.
     *
     * @return the person; empty if the code is not good, or not any more
     */
    Optional<UUID> verify(SecretToken token, Actor actor) {
        Instant now = clock.instant();
        return transactions.execute(transaction -> verifications.find(token, now)
                .filter(found -> isUsable(found, now))
                .map(found -> activate(found, actor, now)));
    }

    /**
     * Sends another code, if there is an account that waits for it.
     *
     * @return when another may be asked for, where too many were; else empty
     */
    OptionalInt resend(String email, Actor actor) {
        return evenTime.call(() -> switch (limit.begin(email, actor.ipAddress())) {
            case Verdict.Refused refused -> OptionalInt.of(refused.retryAfterSeconds());
            case Verdict.Granted granted -> {
                if (granted.isSent()) {
                    transactions.executeWithoutResult(transaction -> accounts.findByEmail(email)
                            .filter(Account::isPending)
                            .ifPresent(account -> codes.send(account.id(), account.email(), null, true)));
                }
                yield OptionalInt.empty();
            }
        });
    }

    /** The person's row comes first: whoever else verifies the account waits for it. */
    private boolean isUsable(Verification found, Instant now) {
        return accounts.lock(found.userId())
                        .filter(account -> account.isPending() && account.email().equals(found.email()))
                        .isPresent()
                && verifications.use(found.id(), now);
    }

    private UUID activate(Verification found, Actor actor, Instant now) {
        UUID user = found.userId();
        boolean isAnybodys = found.passwordHash() == null && verifications.countRegistrations(user) > 1;
        accounts.activate(user, found.passwordHash(), found.displayName(), now);
        if (isAnybodys) {
            // Nobody knows which of the registrations the reader of this mail made.
            accounts.removePassword(user);
        }
        verifications.forgetChoices(user);
        events.updated(user, now);
        auditTrail.append(List.of(actor.as(user).notes(
                "user.verified", "User", user, Map.of("status", UserStatus.PENDING), Map.of("status", UserStatus.ACTIVE), now)));
        return user;
    }
}
