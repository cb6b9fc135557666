package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

@SubgraphTest
@Import(People.class)
class SignInTest {

    private static final String SIGN_IN =
            """
            mutation ($email: EmailAddress!, $password: String!) {
              signIn(input: {email: $email, password: $password}) {
                accessToken expiresAt refreshToken user { id displayName roles } errors { code message path }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode("difference engine"));
    }

    @Test
    void theRightPasswordOpensASession() throws ParseException {
        Answer answer = signIn("ada@example.test", "difference engine");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/signIn/errors").size()).isZero();
        assertThat(answer.at("/signIn/user/id").asString()).isEqualTo(TypeId.encode("user", ada));
        SignedJWT token = SignedJWT.parse(answer.at("/signIn/accessToken").asString());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("lyceum");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("lyceum-graph");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(TypeId.encode("user", ada));
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("STUDENT");
    }

    @Test
    void whoeverIsSuspendedOrHasAnotherPasswordMeanwhileIsNotLetIn(@Autowired SessionRepository sessions) {
        String looked = database.fetchSingle(USERS, USERS.ID.eq(ada)).getPasswordHash();
        assertThat(insert(sessions, looked)).isTrue();

        assertThat(insert(sessions, passwords.encode("analytical engine"))).isFalse();
        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).where(USERS.ID.eq(ada)).execute();
        assertThat(insert(sessions, looked)).isFalse();
        assertThat(insert(sessions, null)).isFalse();
        assertThat(database.fetchCount(USER_SESSIONS)).isEqualTo(1);
    }

    private boolean insert(SessionRepository sessions, @Nullable String passwordHash) {
        Instant now = Instant.now();
        return sessions.insert(
                UUID.randomUUID(), ada, passwordHash, RefreshToken.generate().hash(), SessionOrigin.of(null, null), now, now.plusSeconds(60));
    }

    @Test
    void theCaseOfTheAddressDoesNotMatter() {
        assertThat(signIn("ADA@Example.Test", "difference engine").at("/signIn/errors").size()).isZero();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Answer wrongPassword = signIn("ada@example.test", "analytical engine");
        Answer unknownAddress = signIn("nobody@example.test", "difference engine");

        assertThat(wrongPassword.at("/signIn/errors/0/code").asString()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(unknownAddress.at("").toString()).isEqualTo(wrongPassword.at("").toString());
        assertThat(database.fetchCount(USER_SESSIONS)).isZero();
    }

    @Test
    void anAccountThatIsNotActiveIsToldSoOnlyWithTheRightPassword() {
        people.add("Bob", UserStatus.SUSPENDED, passwords.encode("open sesame"));

        assertThat(signIn("bob@example.test", "open sesame").at("/signIn/errors/0/code").asString()).isEqualTo("ACCOUNT_NOT_ACTIVE");
        assertThat(signIn("bob@example.test", "close sesame").at("/signIn/errors/0/code").asString()).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void onlyTheHashOfTheRefreshTokenIsKept() {
        String refreshToken = signIn("ada@example.test", "difference engine").at("/signIn/refreshToken").asString();

        byte[] kept = database.select(REFRESH_TOKENS.TOKEN_HASH).from(REFRESH_TOKENS).fetchSingle().value1();
        assertThat(kept).isEqualTo(new RefreshToken(refreshToken).hash());
    }

    @Test
    void aMalformedAddressIsRefusedBeforeAnythingIsRead() {
        Answer answer = signIn("no address", "x");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    private Answer signIn(String email, String password) {
        return graph.ask(SIGN_IN, Map.of("email", email, "password", password));
    }
}
