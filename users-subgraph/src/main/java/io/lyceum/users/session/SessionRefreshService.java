package io.lyceum.users.session;

import io.lyceum.users.generated.types.RefreshSessionErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goes on with sessions: each refresh token is good for one use, and one that turns up again ends its session. */
@Service
class SessionRefreshService {

    /** How long a used token is taken for a program that asked twice, rather than for a copy. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final RefreshTokenRepository tokens;
    private final SessionRepository sessions;
    private final SessionEndingService endings;
    private final AccessTokenIssuer accessTokens;
    private final Clock clock;

    SessionRefreshService(
            RefreshTokenRepository tokens,
            SessionRepository sessions,
            SessionEndingService endings,
            AccessTokenIssuer accessTokens,
            Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.endings = endings;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /**
     * Exchanges a refresh token for the session's next tokens.
     *
     * @param ipAddress where it is asked from, for the audit log; null where that is not known
     */
    Refresh refresh(RefreshToken token, @Nullable String ipAddress) {
        Optional<KnownToken> known = tokens.find(token);
        if (known.isEmpty()) {
            return new Refresh.Refused(RefreshSessionErrorCode.INVALID_TOKEN);
        }
        Instant now = clock.instant();
        return refusal(known.get(), now, ipAddress)
                .or(() -> renewed(known.get(), now))
                // Somebody else was faster: what they did decides.
                .or(() -> tokens.find(token).flatMap(changed -> refusal(changed, clock.instant(), ipAddress)))
                .orElseGet(() -> new Refresh.Refused(RefreshSessionErrorCode.SESSION_ENDED));
    }

    private Optional<Refresh> renewed(KnownToken used, Instant now) {
        RefreshToken next = RefreshToken.generate();
        if (!tokens.rotate(used, next, now, now.plus(SessionService.LIFETIME))) {
            return Optional.empty();
        }
        AccessToken accessToken = accessTokens.issue(used.userId(), sessions.rolesOf(used.userId()), used.sessionId(), now);
        return Optional.of(new Refresh.Renewed(used.userId(), used.sessionId(), accessToken, next));
    }

    private Optional<Refresh> refusal(KnownToken token, Instant now, @Nullable String ipAddress) {
        if (token.isSessionOver(now)) {
            return refused(RefreshSessionErrorCode.SESSION_ENDED);
        }
        if (token.usedAt() != null && token.usedAt().plus(GRACE).isBefore(now)) {
            endings.endForReuse(token.sessionId(), token.userId(), ipAddress);
            return refused(RefreshSessionErrorCode.TOKEN_REUSED);
        }
        if (!token.isAccountActive()) {
            return refused(RefreshSessionErrorCode.ACCOUNT_NOT_ACTIVE);
        }
        if (token.usedAt() != null) {
            return refused(RefreshSessionErrorCode.ALREADY_REFRESHED);
        }
        return token.isExpired(now) ? refused(RefreshSessionErrorCode.SESSION_ENDED) : Optional.empty();
    }

    private static Optional<Refresh> refused(RefreshSessionErrorCode code) {
        return Optional.of(new Refresh.Refused(code));
    }
}
