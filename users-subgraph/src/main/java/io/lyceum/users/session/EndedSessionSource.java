package io.lyceum.users.session;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Knows of things that access tokens belong to, as to a session, and that can be ended before their time. */
public interface EndedSessionSource {

    /** When each was ended that was ended between these times. Asked every few seconds: an index finds them. */
    Map<UUID, Instant> endedBetween(Instant from, Instant until);
}
