package io.lyceum.users.session;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.SignInErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.PasswordCheck.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens sessions. */
@Service
public class SessionService {

    /** How long a refresh token is good, and a session goes on without one being used. */
    static final Duration LIFETIME = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final PasswordCheck passwords;
    private final AccessTokenIssuer accessTokens;
    private final Clock clock;

    SessionService(SessionRepository sessions, PasswordCheck passwords, AccessTokenIssuer accessTokens, Clock clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /**
     * Opens a session with a password; {@link PasswordCheck} says what is not told.
     *
     * @param email in any case
     * @param origin where the person signs in from, for their list of sessions
     */
    SignIn signIn(String email, String password, SessionOrigin origin) {
        return switch (passwords.ofAddress(email, password, origin.ipAddress())) {
            case Outcome.Limited limited -> new SignIn.Refused(SignInErrorCode.RATE_LIMITED, limited.retryAfterSeconds());
            case Outcome.Wrong _ -> new SignIn.Refused(SignInErrorCode.INVALID_CREDENTIALS);
            case Outcome.Right right when right.account().status() != UserStatus.ACTIVE ->
                new SignIn.Refused(SignInErrorCode.ACCOUNT_NOT_ACTIVE);
            case Outcome.Right right -> open(right.account().id(), right.account().passwordHash(), origin)
                    .<SignIn>map(opened -> opened)
                    // Somebody was suspended, or changed their password, while it was looked at.
                    .orElseGet(() -> new SignIn.Refused(SignInErrorCode.INVALID_CREDENTIALS));
        };
    }

    /**
     * Opens a session for somebody who has proved who they are, in the caller's transaction if there is one.
     *
     * @throws IllegalStateException if the account is not in use; the caller has locked it, and knows
     */
    public SignIn.Opened open(UUID user, SessionOrigin origin) {
        return open(user, null, origin).orElseThrow(() -> new IllegalStateException("A session needs an account in use."));
    }

    private Optional<SignIn.Opened> open(UUID user, @Nullable String passwordHash, SessionOrigin origin) {
        Instant now = clock.instant();
        UUID session = UuidGenerator.next();
        RefreshToken refreshToken = RefreshToken.generate();
        if (!sessions.insert(session, user, passwordHash, refreshToken.hash(), origin, now, now.plus(LIFETIME))) {
            return Optional.empty();
        }
        AccessToken accessToken = accessTokens.issue(user, sessions.rolesOf(user), session, now);
        return Optional.of(new SignIn.Opened(user, session, accessToken, refreshToken.value()));
    }
}
