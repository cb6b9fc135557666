package io.lyceum.users.oauth;

import io.lyceum.users.client.ApiClientAuthentication;
import io.lyceum.users.personaltoken.PersonalAccessTokenAuthentication;
import io.lyceum.users.session.AccessToken;
import io.lyceum.users.session.AccessTokenIssuer;
import io.lyceum.users.session.SignInLimit;
import io.lyceum.users.session.SignInLimit.Attempt;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives access tokens to programs. Failures count by {@link SignInLimit}, per program, or personal access token, and network address: so nobody who
 * tries others, or tries them elsewhere, keeps a program out.
 */
@Service
class TokenService {

    private static final int LONGEST_CLIENT_ID = 100;

    private final ApiClientAuthentication clients;
    private final PersonalAccessTokenAuthentication personalTokens;
    private final AccessTokenIssuer accessTokens;
    private final SignInLimit limit;
    private final Clock clock;

    TokenService(
            ApiClientAuthentication clients,
            PersonalAccessTokenAuthentication personalTokens,
            AccessTokenIssuer accessTokens,
            SignInLimit limit,
            Clock clock) {
        this.clients = clients;
        this.personalTokens = personalTokens;
        this.accessTokens = accessTokens;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * For a program in its own name.
     *
     * @param wanted the scopes it wants; null for all that it has
     */
    TokenGrant toClient(String clientId, String secret, @Nullable Set<String> wanted, String address) {
        if (clientId.length() > LONGEST_CLIENT_ID) {
            return new TokenGrant.Refused(TokenFault.INVALID_CLIENT);
        }
        return attempt(clientId, address, TokenFault.INVALID_CLIENT, () -> clients.authenticate(clientId, secret)
                .map(client -> grant(client.scopes(), wanted, scopes ->
                        accessTokens.issueToClient(client.id(), client.clientId(), scopes, clock.instant()))));
    }

    /**
     * For a program in a person's name.
     *
     * @param wanted the scopes it wants; null for all that the token has
     */
    TokenGrant toProgram(String personalToken, @Nullable Set<String> wanted, String address) {
        return attempt(nameOf(personalToken), address, TokenFault.INVALID_GRANT, () -> personalTokens.authenticate(personalToken)
                .map(program -> grant(program.scopes(), wanted, scopes -> accessTokens.issueToProgram(
                        program.user(), program.token(), program.roles(), scopes, clock.instant(), program.expiresAt()))));
    }

    /** What stands for a token among the failures: enough to tell it from others, too little to find it by. */
    private static String nameOf(String personalToken) {
        return "pat-" + HexFormat.of().formatHex(new SecretToken(personalToken).hash(), 0, 8);
    }

    private TokenGrant attempt(String who, String address, TokenFault fault, Supplier<Optional<TokenGrant>> proof) {
        return switch (limit.begin("%s@%s".formatted(who, address), address)) {
            case Attempt.Refused refused -> new TokenGrant.Limited(refused.retryAfterSeconds());
            case Attempt.Counted attempt -> {
                Optional<TokenGrant> grant = proof.get();
                grant.ifPresent(_ -> limit.forgive(attempt));
                yield grant.orElseGet(() -> new TokenGrant.Refused(fault));
            }
        };
    }

    private static TokenGrant grant(SortedSet<String> held, @Nullable Set<String> wanted, Signing signing) {
        if (wanted != null && !held.containsAll(wanted)) {
            return new TokenGrant.Refused(TokenFault.INVALID_SCOPE);
        }
        SortedSet<String> scopes = wanted == null ? held : new TreeSet<>(wanted);
        return new TokenGrant.Given(signing.sign(scopes), scopes);
    }

    /** Signs a token with these scopes. */
    @FunctionalInterface
    private interface Signing {
        AccessToken sign(SortedSet<String> scopes);
    }
}
