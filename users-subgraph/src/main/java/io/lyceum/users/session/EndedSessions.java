package io.lyceum.users.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The sessions, of people and of programs, that were ended while an access token of theirs may still hold. What this instance ends is known to it at once; what others end,
 * as soon as {@link #refresh} has looked. No request waits for the database on its account.
 */
@Component
class EndedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    // Clocks of instances may differ, and a transaction may commit a little later than the time it notes.
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = AccessTokenIssuer.LIFETIME.plus(LEEWAY);

    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final List<EndedSessionSource> sources;
    private final Clock clock;
    private Instant seen = Instant.EPOCH;
    private boolean isStale;

    EndedSessions(List<EndedSessionSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    boolean contains(UUID session) {
        return ended.containsKey(session);
    }

    void add(UUID session, Instant endedAt) {
        ended.put(session, endedAt);
    }

    /** Looks for sessions that other instances have ended, and forgets those whose tokens have expired. Without a database nothing changes. */
    synchronized void refresh() {
        Instant now = clock.instant();
        Instant oldest = now.minus(REMEMBERED);
        Instant since = seen.minus(LEEWAY);
        try {
            Instant from = since.isBefore(oldest) ? oldest : since;
            sources.forEach(source -> ended.putAll(source.endedBetween(from, now.plus(LEEWAY))));
            ended.values().removeIf(endedAt -> endedAt.isBefore(oldest));
            seen = now;
            isStale = false;
        } catch (DataAccessException unreachable) {
            if (!isStale) {
                LOG.warn("The database does not say which sessions were ended; it is asked again every few seconds.", unreachable);
            }
            isStale = true;
        }
    }
}
