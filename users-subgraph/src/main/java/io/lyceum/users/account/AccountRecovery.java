package io.lyceum.users.account;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.personaltoken.PersonalAccessTokenEnding;
import io.lyceum.users.session.SessionEndingService;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shuts everybody out of an account, so that nobody but who has just proved to be its owner comes back. */
@Component
class AccountRecovery {

    private final OpenCodes codes;
    private final PersonalAccessTokenEnding tokens;
    private final SessionEndingService sessions;

    AccountRecovery(OpenCodes codes, PersonalAccessTokenEnding tokens, SessionEndingService sessions) {
        this.codes = codes;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * Ends codes, personal access tokens and sessions, in the caller's transaction, which has locked the person's row.
     *
     * @return how many sessions there were
     */
    int shutOut(UUID user, Actor owner, Instant now) {
        codes.end(user, now);
        tokens.endAll(user, owner, now);
        return sessions.endAll(user, null, owner);
    }
}
