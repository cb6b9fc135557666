package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A session goes on by exchanging its newest refresh token for the next. */
@SubgraphTest
@Import({People.class, Sessions.class})
class RefreshSessionTest {

    private static final String REFRESH =
            """
            mutation ($token: String!) {
              refreshSession(input: {refreshToken: $token}) {
                accessToken expiresAt refreshToken user { email } errors { code message path }
              }
            }
            """;

    private final RefreshToken first = RefreshToken.generate();

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID session;

    @BeforeEach
    void adaHasASession() {
        people.removeAll();
        ada = people.add("Ada");
        session = sessions.open(ada, first);
    }

    @Test
    void theNewestTokenIsExchangedForTheNext() throws ParseException {
        Answer answer = refresh(first.value());

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/refreshSession/errors")).isEmpty();
        assertThat(answer.at("/refreshSession/user/email").asString()).isEqualTo("ada@example.test");
        assertThat(answer.statements()).isEqualTo(5);
        SignedJWT accessToken = SignedJWT.parse(answer.at("/refreshSession/accessToken").asString());
        assertThat(accessToken.getJWTClaimsSet().getSubject()).isEqualTo(TypeId.encode("user", ada));
        assertThat(accessToken.getJWTClaimsSet().getStringClaim("sid")).isEqualTo(TypeId.encode("user_session", session));
        assertThat(code(refresh(next(answer)))).isEmpty();
    }

    @Test
    void onlyItsHashIsKept() {
        RefreshToken next = new RefreshToken(next(refresh(first.value())));

        assertThat(database.fetchExists(REFRESH_TOKENS, REFRESH_TOKENS.TOKEN_HASH.eq(next.hash()))).isTrue();
        assertThat(database.fetch(REFRESH_TOKENS).toString()).doesNotContain(next.value());
    }

    @Test
    void theSessionIsProlonged() {
        Instant end = Instant.now().plus(Duration.ofDays(2));
        database.update(USER_SESSIONS).set(USER_SESSIONS.EXPIRES_AT, end).execute();

        refresh(first.value());

        Instant now = Instant.now();
        assertThat(database.fetchSingle(USER_SESSIONS).getExpiresAt()).isAfter(now.plus(Duration.ofDays(29)));
        assertThat(database.fetchSingle(USER_SESSIONS).getLastActiveAt()).isBetween(now.minusSeconds(60), now.plusSeconds(1));
    }

    @Test
    void aTokenThatWasJustUsedIsAnsweredWithoutTokensAndTheSessionGoesOn() {
        String next = next(refresh(first.value()));

        Answer again = refresh(first.value());

        assertThat(code(again)).isEqualTo("ALREADY_REFRESHED");
        assertThat(again.at("/refreshSession/accessToken").isNull() && again.at("/refreshSession/refreshToken").isNull()).isTrue();
        assertThat(code(refresh(next))).isEmpty();
        assertThat(sessions.audited(session)).isEmpty();
    }

    @Test
    void aTokenThatTurnsUpLaterEndsTheWholeFamily() {
        String next = next(refresh(first.value()));
        sessions.letPass(SessionRefreshService.GRACE.plusSeconds(1));

        assertThat(code(refresh(first.value()))).isEqualTo("TOKEN_REUSED");

        assertThat(sessions.isOpen(session)).isFalse();
        assertThat(code(refresh(next))).isEqualTo("SESSION_ENDED");
        assertThat(code(refresh(first.value()))).isEqualTo("SESSION_ENDED");
        assertThat(sessions.audited(session)).containsExactly("session.token_reused");
        assertThat(database.fetchSingle(AUDIT_LOG).getActorId()).isNull();
        assertThat(sessions.client(ada, session).ask("{ me { id } }").status()).isEqualTo(401);
    }

    @Test
    void anotherSessionOfTheSamePersonIsNotTouchedByThat() {
        RefreshToken elsewhere = RefreshToken.generate();
        sessions.open(ada, elsewhere);
        refresh(first.value());
        sessions.letPass(Duration.ofMinutes(1));

        refresh(first.value());

        assertThat(code(refresh(elsewhere.value()))).isEmpty();
    }

    @Test
    void ofTwentyAtOnceOneWinsAndOneChainLives() throws Exception {
        List<Answer> answers = AtOnce.run(20, () -> refresh(first.value()));

        assertThat(answers.stream().map(RefreshSessionTest::code).filter(String::isEmpty)).hasSize(1);
        assertThat(Collections.frequency(answers.stream().map(RefreshSessionTest::code).toList(), "ALREADY_REFRESHED")).isEqualTo(19);
        assertThat(sessions.unused(session)).isEqualTo(1);
        assertThat(sessions.isOpen(session)).isTrue();
    }

    @Test
    void aCopyThatIsUsedTwentyTimesAtOnceIsNotedOnce() throws Exception {
        refresh(first.value());
        sessions.letPass(Duration.ofMinutes(1));

        List<Answer> answers = AtOnce.run(20, () -> refresh(first.value()));

        assertThat(answers).extracting(RefreshSessionTest::code).containsOnly("TOKEN_REUSED", "SESSION_ENDED");
        assertThat(sessions.audited(session)).containsExactly("session.token_reused");
    }

    @Test
    void anUnknownTokenIsRefused() {
        Answer answer = refresh("made up");

        assertThat(code(answer)).isEqualTo("INVALID_TOKEN");
        assertThat(answer.at("/refreshSession/errors/0/path").toString()).isEqualTo("[\"input\",\"refreshToken\"]");
        assertThat(answer.statements()).isEqualTo(1);
    }

    @Test
    void anExpiredSessionIsOver() {
        database.update(USER_SESSIONS).set(USER_SESSIONS.EXPIRES_AT, Instant.now()).execute();

        assertThat(code(refresh(first.value()))).isEqualTo("SESSION_ENDED");
    }

    @Test
    void anExpiredTokenIsRefused() {
        database.update(REFRESH_TOKENS).set(REFRESH_TOKENS.EXPIRES_AT, Instant.now()).execute();

        assertThat(code(refresh(first.value()))).isEqualTo("SESSION_ENDED");
    }

    @Test
    void whoIsSuspendedOrDeletedIsRefusedAndTheTokenKept() {
        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).execute();
        assertThat(code(refresh(first.value()))).isEqualTo("ACCOUNT_NOT_ACTIVE");

        database.update(USERS).set(USERS.STATUS, UserStatus.ACTIVE).execute();
        assertThat(code(refresh(first.value()))).isEmpty();

        people.delete(ada);
        assertThat(code(refresh(first.value()))).isEqualTo("ACCOUNT_NOT_ACTIVE");
    }

    private Answer refresh(String token) {
        return graph.ask(REFRESH, Map.of("token", token));
    }

    private static String next(Answer answer) {
        return answer.at("/refreshSession/refreshToken").asString();
    }

    /** The code of the refusal; empty where there is none. */
    private static String code(Answer answer) {
        return answer.at("/refreshSession/errors/0/code").asString("");
    }
}
