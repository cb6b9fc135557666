package io.lyceum.users.personaltoken;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.session.ProgramSessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends what a person's programs may do in their name. */
@Component
public class PersonalAccessTokenEnding {

    static final String ENTITY = "PersonalAccessToken";

    private final PersonalAccessTokenWriteRepository tokens;
    private final ProgramSessions programs;
    private final AuditTrail auditTrail;

    PersonalAccessTokenEnding(PersonalAccessTokenWriteRepository tokens, ProgramSessions programs, AuditTrail auditTrail) {
        this.tokens = tokens;
        this.programs = programs;
        this.auditTrail = auditTrail;
    }

    /**
     * Ends all tokens of a person, in the caller's transaction. Whoever has locked the person's row knows that none is made meanwhile. Each end is
     * noted in the audit log and told to the other subgraphs.
     */
    public void endAll(UUID owner, Actor actor, Instant now) {
        List<UUID> open = tokens.lockOpen(owner, now);
        if (open.isEmpty()) {
            return;
        }
        tokens.revokeAll(open, now);
        programs.endAll(open, owner, now);
        Map<String, String> after = Map.of("revokedAt", now.toString());
        auditTrail.append(open.stream()
                .map(token -> actor.notes("personal_access_token.revoked", ENTITY, token, Map.of(), after, now))
                .toList());
    }
}
