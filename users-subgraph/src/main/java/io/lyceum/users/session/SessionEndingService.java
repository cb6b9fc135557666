package io.lyceum.users.session;

import io.lyceum.users.audit.AuditNote;
import io.lyceum.users.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends sessions before their time. Each end is noted in the audit log, in the same transaction and once, however many ask for it at once; ending
 * what has ended changes nothing.
 */
@Service
class SessionEndingService {

    private static final String ENTITY = "UserSession";

    private final SessionEndingRepository sessions;
    private final EndedSessions ended;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    SessionEndingService(
            SessionEndingRepository sessions, EndedSessions ended, AuditTrail auditTrail, TransactionOperations transactions, Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Ends a session of the person who asks.
     *
     * @param action what the audit log calls it
     * @return whether the person has such a session, ended by this or before
     */
    boolean end(UUID session, Asker asker, String action) {
        return end(session, asker.user(), asker, action) || sessions.exists(session, asker.user());
    }

    /** Ends a session whose refresh token somebody has copied. Nobody knows which of the two it was that asked. */
    void endForReuse(UUID session, @Nullable String ipAddress) {
        end(session, null, new Asker(null, session, ipAddress), "session.token_reused");
    }

    /**
     * Ends all open sessions of the person who asks.
     *
     * @param keepCurrent whether the one they ask in goes on
     * @return how many there were
     */
    int endAll(Asker asker, boolean keepCurrent) {
        Instant now = clock.instant();
        List<UUID> open = transactions.execute(transaction -> {
            List<UUID> found = sessions.lockOpen(asker.user(), keepCurrent ? asker.session() : null, now);
            if (!found.isEmpty()) {
                sessions.endAll(found, now);
            }
            auditTrail.append(found.stream().map(session -> note(session, asker, "session.revoked", now)).toList());
            return found;
        });
        open.forEach(session -> ended.add(session, now));
        return open.size();
    }

    private boolean end(UUID session, @Nullable UUID owner, Asker asker, String action) {
        Instant now = clock.instant();
        boolean isDone = transactions.execute(transaction -> {
            if (!sessions.end(session, owner, now)) {
                return false;
            }
            auditTrail.append(List.of(note(session, asker, action, now)));
            return true;
        });
        if (isDone) {
            ended.add(session, now);
        }
        return isDone;
    }

    private static AuditNote note(UUID session, Asker asker, String action, Instant now) {
        return new AuditNote(
                asker.user(), asker.ipAddress(), asker.session(), action, ENTITY, session, Map.of("endedAt", now.toString()), now);
    }

    /**
     * Who asks for it.
     *
     * @param user null where nobody is signed in
     * @param session the one they ask in; null without one
     * @param ipAddress where they ask from; null where that is not known
     */
    record Asker(@Nullable UUID user, @Nullable UUID session, @Nullable String ipAddress) {}
}
