package io.lyceum.users.user;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the other subgraphs of people, in the transaction that changes them. Whoever changes what {@link UserState} holds locks the person's row
 * first and tells it last: so two changes at once come one after the other, and the newer version knows of both.
 */
@Component
public class UserEvents {

    private final UserStateRepository states;
    private final Outbox outbox;

    UserEvents(UserStateRepository states, Outbox outbox) {
        this.states = states;
        this.outbox = outbox;
    }

    /** Somebody has made an account. */
    public void registered(UUID user) {
        outbox.appendAll(states.current(List.of(user)).stream().map(state -> state.event("user.registered")).toList());
    }

    /** A person's name, status, roles or memberships are others now: counts a new version of them, and tells it. */
    public void updated(UUID user, Instant now) {
        states.count(user, now);
        outbox.appendAll(states.current(List.of(user)).stream().map(state -> state.event(UserStateSource.TOPIC)).toList());
    }

    /** A person was made unrecognizable. Their row counts a new version, and nothing else is told of them. */
    public void erased(UUID user, Instant now) {
        states.count(user, now);
        long version = states.current(List.of(user)).getFirst().version();
        outbox.append(erased(user, version, now));
    }

    /**
     * People are no more, not even as rows.
     *
     * @param lastVersions of each, as it was in the row
     */
    public void removed(Map<UUID, Integer> lastVersions, Instant now) {
        outbox.appendAll(lastVersions.entrySet().stream().map(last -> erased(last.getKey(), last.getValue() + 1L, now)).toList());
    }

    private static Event erased(UUID user, long version, Instant now) {
        return new Event("user.erased", "user", user, version, now, new Erased(TypeId.encode("user", user), now));
    }

    /** As the contract of events has it. */
    record Erased(String id, Instant erasedAt) {}
}
