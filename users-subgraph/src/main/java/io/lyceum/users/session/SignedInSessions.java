package io.lyceum.users.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people who have signed in from programs that act in their name. */
@Component
public class SignedInSessions {

    private final SessionRepository sessions;

    SignedInSessions(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /**
     * Whether a request is a person's own: made in a session that they have signed in to and that goes on until the caller's transaction ends,
     * or in none. A program's token belongs to the program; and whoever was shut out does not come back by what they began before.
     *
     * @param session the one the request is made in; null without one
     */
    public boolean isPersons(UUID person, @Nullable UUID session) {
        return session == null || sessions.lockOpen(session, person);
    }
}
