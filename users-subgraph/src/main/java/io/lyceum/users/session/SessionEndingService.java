package io.lyceum.users.session;

import io.lyceum.starter.event.Outbox;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends sessions before their time. Each end is noted in the audit log and told to the other subgraphs, in the same transaction and once, however
 * many ask for it at once; ending what has ended changes nothing.
 */
@Service
public class SessionEndingService {

    private static final String ENTITY = "UserSession";
    private static final String REVOKED = "session.revoked";

    private final SessionEndingRepository sessions;
    private final EndedSessions ended;
    private final AuditTrail auditTrail;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;

    SessionEndingService(
            SessionEndingRepository sessions,
            EndedSessions ended,
            AuditTrail auditTrail,
            Outbox outbox,
            TransactionOperations transactions,
            Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.auditTrail = auditTrail;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Ends all open sessions of a person but one, in the caller's transaction if there is one.
     *
     * @param except the session that goes on; null for none
     * @return how many there were
     */
    public int endAll(UUID person, @Nullable UUID except, Actor actor) {
        Instant now = clock.instant();
        List<UUID> open = transactions.execute(transaction -> {
            List<UUID> found = sessions.lockOpen(person, except, now);
            if (!found.isEmpty()) {
                sessions.endAll(found, now);
                note(found, person, actor, REVOKED, now);
            }
            return found;
        });
        return open.size();
    }

    /**
     * Ends a session of the person who asks.
     *
     * @param action what the audit log calls it
     * @return whether the person has such a session, ended by this or before
     */
    boolean end(UUID session, UUID owner, Actor actor, String action) {
        return endOpen(session, owner, actor, action) || sessions.exists(session, owner);
    }

    /** Ends a session whose refresh token somebody has copied. Nobody knows which of the two it was that asked. */
    void endForReuse(UUID session, UUID owner, @Nullable String ipAddress) {
        endOpen(session, owner, new Actor(null, session, ipAddress), "session.token_reused");
    }

    private boolean endOpen(UUID session, UUID owner, Actor actor, String action) {
        Instant now = clock.instant();
        return transactions.execute(transaction -> {
            if (!sessions.end(session, owner, now)) {
                return false;
            }
            note(List.of(session), owner, actor, action, now);
            return true;
        });
    }

    private void note(List<UUID> sessions, UUID owner, Actor actor, String action, Instant now) {
        Map<String, String> after = Map.of("endedAt", now.toString());
        outbox.appendAll(sessions.stream().map(session -> SessionRevoked.event(session, owner, now)).toList());
        auditTrail.append(sessions.stream().map(session -> actor.notes(action, ENTITY, session, Map.of(), after, now)).toList());
        // Only what is committed: a session whose end was taken back goes on.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.forEach(session -> ended.add(session, now));
            }
        });
    }
}
