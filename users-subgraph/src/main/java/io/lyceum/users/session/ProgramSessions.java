package io.lyceum.users.session;

import io.lyceum.starter.event.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends what the access tokens of programs belong to. To whoever verifies tokens an API client, or a personal access token, is a session: its key
 * is that of the session, and the end of one is told like the end of the other.
 */
@Component
public class ProgramSessions {

    private final EndedSessions ended;
    private final Outbox outbox;

    ProgramSessions(EndedSessions ended, Outbox outbox) {
        this.ended = ended;
        this.outbox = outbox;
    }

    /**
     * Has access tokens refused: here once the caller's transaction has committed, elsewhere once they hear of it.
     *
     * @param program the key of the API client or personal access token
     * @param owner in whose name it acted; null where in its own
     */
    public void end(UUID program, @Nullable UUID owner, Instant now) {
        endAll(List.of(program), owner, now);
    }

    /** As {@link #end}, of several in one statement. */
    public void endAll(Collection<UUID> programs, @Nullable UUID owner, Instant now) {
        outbox.appendAll(programs.stream().map(program -> SessionRevoked.event(program, owner, now)).toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                programs.forEach(program -> ended.add(program, now));
            }
        });
    }
}
