package io.lyceum.users.account;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes accounts whose address nobody has verified in time, so that it is free again. Unlike an erasure it leaves no row: nobody has ever used the
 * account. One for which a code is still good stays until that has expired.
 */
@Service
class UnverifiedAccountPurge {

    static final int AT_ONCE = 200;

    private final UnverifiedAccountRepository accounts;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration kept;

    /**
     * @param kept how long after the registration an account may wait
     */
    UnverifiedAccountPurge(
            UnverifiedAccountRepository accounts,
            UserEvents events,
            AuditTrail auditTrail,
            PlatformTransactionManager transactionManager,
            Clock clock,
            @Value("${lyceum.accounts.unverified-kept:7d}") Duration kept) {
        this.accounts = accounts;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = new TransactionTemplate(transactionManager);
        // What is locked is looked at once more, as it is then; and no gap is locked into which somebody registers.
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Removes all that are due, {@value #AT_ONCE} in a transaction. Instances may do so at once: each passes by what another, or somebody who
     * verifies their address, has locked.
     *
     * @return how many there were
     */
    int purge() {
        int all = 0;
        int removed;
        do {
            removed = transactions.execute(transaction -> removeSome());
            all += removed;
        } while (removed == AT_ONCE);
        return all;
    }

    private int removeSome() {
        Instant now = clock.instant();
        Instant registeredBefore = now.minus(kept);
        List<String> due = accounts.findDue(registeredBefore, now, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, Integer> versions = accounts.lock(due, registeredBefore, now);
        if (versions.isEmpty()) {
            return 0;
        }
        accounts.delete(versions.keySet());
        auditTrail.append(versions.keySet().stream()
                .map(user -> Actor.PLATFORM.notes("user.erased", "User", user, Map.of(), Map.of("reason", "Never verified."), now))
                .toList());
        events.removed(versions, now);
        return versions.size();
    }
}
