package io.lyceum.users.personaltoken;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.personaltoken.PresentedTokenRepository.PresentedToken;
import io.lyceum.users.session.RoleScopes;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Tells by a token in whose name a program acts. */
@Service
public class PersonalAccessTokenAuthentication {

    /** How exact the time of the last use is: a program that asks more often costs no further writes. */
    static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final PresentedTokenRepository tokens;
    private final RoleScopes roleScopes;
    private final Clock clock;

    PersonalAccessTokenAuthentication(PresentedTokenRepository tokens, RoleScopes roleScopes, Clock clock) {
        this.tokens = tokens;
        this.roleScopes = roleScopes;
        this.clock = clock;
    }

    /** The program, if the token has not ended and its person's account is active; notes that it was here. */
    public Optional<ProgramOfPerson> authenticate(String token) {
        Instant now = clock.instant();
        Optional<PresentedToken> found = tokens.find(new SecretToken(token), now);
        found.ifPresent(presented -> tokens.noteUse(presented.id(), now, now.minus(USE_PRECISION)));
        return found.map(this::program);
    }

    private ProgramOfPerson program(PresentedToken token) {
        Set<Role> roles = tokens.rolesOf(token.user());
        SortedSet<String> scopes = new TreeSet<>(tokens.scopesOf(token.id()));
        scopes.retainAll(roleScopes.of(roles));
        return new ProgramOfPerson(token.id(), token.user(), roles, scopes, token.expiresAt());
    }
}
