package io.lyceum.users.session;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.SignInErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.SessionRepository.Account;
import io.lyceum.users.session.SignInLimit.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Opens sessions. */
@Service
class SessionService {

    /** How long a refresh token is good, and a session goes on without one being used. */
    static final Duration LIFETIME = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final SignInLimit limit;
    private final AccessTokenIssuer accessTokens;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String hashOfNobody;

    SessionService(
            SessionRepository sessions, SignInLimit limit, AccessTokenIssuer accessTokens, PasswordEncoder passwords, Clock clock) {
        this.sessions = sessions;
        this.limit = limit;
        this.accessTokens = accessTokens;
        this.passwords = passwords;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(RefreshToken.generate().value());
    }

    /**
     * Opens a session with a password. An unknown address takes as long as a wrong password and is answered alike, also where too many attempts
     * have failed. No connection is held while the password is checked, which takes a while by design.
     *
     * @param email in any case
     * @param origin where the person signs in from, for their list of sessions
     */
    SignIn signIn(String email, String password, SessionOrigin origin) {
        return switch (limit.begin(email, origin.ipAddress())) {
            case Attempt.Refused refused -> new SignIn.Refused(SignInErrorCode.RATE_LIMITED, Math.toIntExact(refused.retryAfterSeconds()));
            case Attempt.Counted attempt -> check(email, password, origin, attempt);
        };
    }

    private SignIn check(String email, String password, SessionOrigin origin, Attempt.Counted attempt) {
        Optional<Account> account = sessions.findAccount(email);
        String hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            return new SignIn.Refused(SignInErrorCode.INVALID_CREDENTIALS);
        }
        limit.forgive(attempt);
        if (account.get().status() != UserStatus.ACTIVE) {
            return new SignIn.Refused(SignInErrorCode.ACCOUNT_NOT_ACTIVE);
        }
        return open(account.get().id(), origin);
    }

    private SignIn open(UUID user, SessionOrigin origin) {
        Instant now = clock.instant();
        UUID session = UuidGenerator.next();
        RefreshToken refreshToken = RefreshToken.generate();
        sessions.insert(session, user, refreshToken.hash(), origin, now, now.plus(LIFETIME));
        AccessToken accessToken = accessTokens.issue(user, sessions.rolesOf(user), session, now);
        return new SignIn.Opened(user, session, accessToken, refreshToken.value());
    }
}
