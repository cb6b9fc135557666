package io.lyceum.starter.viewer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lyceum.starter.event.EventObserver;
import io.lyceum.starter.event.ReceivedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens no longer hold although they have not expired: of sessions that were ended, and of people who were suspended or deleted. Told
 * by the users subgraph's events, and remembered for as long as a token lives; without Kafka a token holds until it expires.
 */
class EndedAccess implements EventObserver {

    private static final String SESSION_REVOKED = "session.revoked";
    private static final String USER_UPDATED = "user.updated";
    private static final Set<String> BARRED = Set.of("SUSPENDED", "DELETED");

    // A token's life, and a little more: clocks differ, and events take their time.
    private static final Duration REMEMBERED = Duration.ofMinutes(16);

    private final Cache<String, Boolean> sessions;
    private final Cache<UUID, Person> people;

    EndedAccess(Clock clock) {
        this.sessions = remembering(clock).build();
        this.people = remembering(clock).build();
    }

    /**
     * What the newest event says of a person.
     *
     * @param isBarred whether no token of theirs holds
     * @param readmittedAt before when no token of theirs was issued that holds; null if they were never barred
     */
    private record Person(long version, boolean isBarred, @Nullable Instant readmittedAt) {

        boolean mayUse(Instant issuedAt) {
            return !isBarred && (readmittedAt == null || !issuedAt.isBefore(readmittedAt));
        }
    }

    record User(String status) {}

    @Override
    public Set<String> topics() {
        return Set.of(SESSION_REVOKED, USER_UPDATED);
    }

    @Override
    public Duration lookBack() {
        return REMEMBERED;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.topic().equals(SESSION_REVOKED)) {
            sessions.put(event.data().path("id").stringValue(), true);
            return;
        }
        boolean isBarred = BARRED.contains(event.as(User.class).status());
        people.asMap().compute(event.aggregateId(), (_, known) ->
                known != null && known.version() >= event.version() ? known : changed(known, isBarred, event));
    }

    private static Person changed(@Nullable Person known, boolean isBarred, ReceivedEvent event) {
        if (known == null || isBarred) {
            return new Person(event.version(), isBarred, null);
        }
        // A token says the second of its issue; whoever signs in within the second of being readmitted is let in.
        Instant readmittedAt = known.isBarred() ? event.occurredAt().truncatedTo(ChronoUnit.SECONDS) : known.readmittedAt();
        return new Person(event.version(), false, readmittedAt);
    }

    /** Whether the access that a token gives was ended. */
    boolean covers(Viewer viewer, Instant issuedAt) {
        if (viewer.session() != null && sessions.getIfPresent(viewer.session()) != null) {
            return true;
        }
        Person person = viewer.id() == null ? null : people.getIfPresent(viewer.id());
        return person != null && !person.mayUse(issuedAt);
    }

    private static Caffeine<Object, Object> remembering(Clock clock) {
        return Caffeine.newBuilder().expireAfterWrite(REMEMBERED).ticker(() -> clock.millis() * 1_000_000);
    }
}
