package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.SignInErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Looking at a password takes a while. What becomes of the account meanwhile decides whether a session is opened. */
@SubgraphTest
@Import(People.class)
class SignInRaceTest {

    private static final String PASSWORD = "difference engine";

    @Autowired
    private SessionRepository sessions;
    @Autowired
    private CredentialRepository accounts;
    @Autowired
    private SignInLimit limit;
    @Autowired
    private AccessTokenIssuer accessTokens;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private People people;
    @Autowired
    private Clock clock;
    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(PASSWORD));
    }

    @Test
    void whereNothingHappensThereIsASession() {
        assertThat(signInWhile(() -> {})).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void whoIsSuspendedMeanwhileGetsNone() {
        isRefusedWhile(() -> database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).where(USERS.ID.eq(ada)).execute());
    }

    @Test
    void whoIsDeletedMeanwhileGetsNone() {
        isRefusedWhile(() -> people.delete(ada));
    }

    @Test
    void whoComesWithAPasswordThatIsReplacedMeanwhileGetsNone() {
        String another = passwords.encode("analytical engine");
        isRefusedWhile(() -> database.update(USERS).set(USERS.PASSWORD_HASH, another).where(USERS.ID.eq(ada)).execute());
    }

    private void isRefusedWhile(Runnable meanwhile) {
        assertThat(signInWhile(meanwhile)).isEqualTo(new SignIn.Refused(SignInErrorCode.INVALID_CREDENTIALS));
        assertThat(database.fetchCount(USER_SESSIONS)).isZero();
        Instant lastLogin = database.select(USERS.LAST_LOGIN_AT).from(USERS).where(USERS.ID.eq(ada)).fetchSingle().value1();
        assertThat(lastLogin).isNull();
    }

    private SignIn signInWhile(Runnable meanwhile) {
        PasswordCheck check = new PasswordCheck(accounts, limit, new Interrupted(passwords, meanwhile));
        return new SessionService(sessions, check, accessTokens, clock).signIn("ada@example.test", PASSWORD, SessionOrigin.of(null, null));
    }

    /** Lets something happen after a password was looked at. */
    private record Interrupted(PasswordEncoder encoder, Runnable meanwhile) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            boolean isRight = encoder.matches(password, hash);
            meanwhile.run();
            return isRight;
        }
    }
}
