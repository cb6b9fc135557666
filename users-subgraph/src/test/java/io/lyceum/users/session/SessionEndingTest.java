package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import io.lyceum.users.generated.tables.tables.records.AuditLogRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A person ends one of their sessions, or all; nobody ends another's. */
@SubgraphTest
@Import({People.class, Sessions.class})
class SessionEndingTest {

    private static final String SIGN_OUT = "mutation { signOut { session { id endedAt isCurrent } errors { code path } } }";
    private static final String REVOKE =
            "mutation { revokeSession(input: {sessionId: \"%s\"}) { session { id endedAt isCurrent } errors { code path } } }";
    private static final String EVERYWHERE =
            "mutation { signOutEverywhere(input: {keepCurrent: %s}) { endedCount errors { code path } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private EndedSessions ended;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID laptop;
    private UUID phone;
    private GraphClient onLaptop;
    private GraphClient onPhone;

    @BeforeEach
    void adaHasTwoSessions() {
        people.removeAll();
        ada = people.add("Ada");
        laptop = sessions.open(ada);
        phone = sessions.open(ada);
        onLaptop = sessions.client(ada, laptop);
        onPhone = sessions.client(ada, phone);
    }

    @Test
    void signingOutEndsTheCurrentSessionAlone() {
        Answer answer = onLaptop.ask(SIGN_OUT);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/signOut/session/id").asString()).isEqualTo(TypeId.encode("user_session", laptop));
        assertThat(answer.at("/signOut/session/endedAt").isString() && answer.at("/signOut/session/isCurrent").asBoolean()).isTrue();
        assertThat(answer.statements()).isEqualTo(4);
        assertThat(sessions.isOpen(laptop)).isFalse();
        assertThat(sessions.isOpen(phone)).isTrue();
    }

    @Test
    void itsAccessTokenIsRefusedAtOnceWhereverItIsShown() {
        onLaptop.ask(SIGN_OUT);

        for (String query : List.of("{ me { id } }", "{ __typename }", SIGN_OUT)) {
            Answer refused = onLaptop.ask(query);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.errorCodes()).containsExactly("UNAUTHENTICATED");
        }
        assertThat(onPhone.ask("{ me { id } }").errors()).isEmpty();
    }

    @Test
    void whatAnotherInstanceEndsIsRefusedOnceThisOneHasLooked() {
        Instant now = Instant.now();
        database.update(USER_SESSIONS)
                .set(USER_SESSIONS.REVOKED_AT, now)
                .set(USER_SESSIONS.EXPIRES_AT, now)
                .where(USER_SESSIONS.ID.eq(phone))
                .execute();

        ended.refresh();

        assertThat(onPhone.ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(onLaptop.ask("{ me { id } }").status()).isEqualTo(200);
    }

    @Test
    void aTokenThatBelongsToNoSessionCannotSignOut() {
        Answer answer = graph.as(ada).ask(SIGN_OUT);

        assertThat(answer.at("/signOut").toString()).isEqualTo("{\"session\":null,\"errors\":[{\"code\":\"NO_SESSION\",\"path\":[]}]}");
        assertThat(graph.as(ada).ask(EVERYWHERE.formatted(true)).at("/signOutEverywhere").toString())
                .isEqualTo("{\"endedCount\":null,\"errors\":[{\"code\":\"NO_SESSION\",\"path\":[\"input\",\"keepCurrent\"]}]}");
        assertThat(sessions.isOpen(laptop) && sessions.isOpen(phone)).isTrue();
    }

    @Test
    void anotherOfOnesOwnSessionsCanBeEndedAndStaysEnded() {
        Answer answer = onLaptop.ask(revoke(phone));
        Answer again = onLaptop.ask(revoke(phone));

        assertThat(answer.at("/revokeSession/errors")).isEmpty();
        assertThat(answer.at("/revokeSession/session/isCurrent").asBoolean()).isFalse();
        assertThat(again.at("").toString()).isEqualTo(answer.at("").toString());
        assertThat(sessions.audited(phone)).containsExactly("session.revoked");
        assertThat(onPhone.ask("{ me { id } }").status()).isEqualTo(401);
    }

    @Test
    void anothersSessionLooksLikeOneThatDoesNotExist() {
        GraphClient bob = graph.as(people.add("Bob"), "users:read", "audit:read");

        Answer others = bob.ask(revoke(laptop));
        Answer missing = bob.ask(revoke(UUID.randomUUID()));

        assertThat(others.at("/revokeSession").toString())
                .isEqualTo("{\"session\":null,\"errors\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"sessionId\"]}]}");
        assertThat(missing.at("").toString()).isEqualTo(others.at("").toString());
        assertThat(missing.statements()).isEqualTo(others.statements()).isEqualTo(2);
        assertThat(sessions.isOpen(laptop)).isTrue();
        assertThat(sessions.audited(laptop)).isEmpty();
    }

    @Test
    void anIdOfSomethingElseIsMalformed() {
        Answer answer = onLaptop.ask(REVOKE.formatted(TypeId.encode("user", ada)));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void whoIsNotSignedInEndsNothing() {
        for (String mutation : List.of(SIGN_OUT, revoke(laptop), EVERYWHERE.formatted(false))) {
            Answer answer = graph.ask(mutation);
            assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
            assertThat(answer.statements()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void everySessionIsEndedInFourStatementsHoweverManyThereAre(int more) {
        List<UUID> others = Stream.generate(() -> sessions.open(ada)).limit(more).toList();
        UUID bobs = sessions.open(people.add("Bob"));

        Answer answer = onLaptop.ask(EVERYWHERE.formatted(false));

        assertThat(answer.at("/signOutEverywhere/endedCount").asInt()).isEqualTo(more + 2);
        assertThat(answer.statements()).isEqualTo(4);
        assertThat(others).noneMatch(sessions::isOpen);
        assertThat(others).allSatisfy(session -> assertThat(sessions.audited(session)).containsExactly("session.revoked"));
        assertThat(sessions.isOpen(bobs)).isTrue();
        assertThat(onLaptop.ask("{ me { id } }").status()).isEqualTo(401);
    }

    @Test
    void theCurrentSessionCanBeKept() {
        assertThat(onLaptop.ask(EVERYWHERE.formatted(true)).at("/signOutEverywhere/endedCount").asInt()).isEqualTo(1);

        assertThat(onLaptop.ask(EVERYWHERE.formatted(true)).at("/signOutEverywhere").toString()).isEqualTo("{\"endedCount\":0,\"errors\":[]}");
        assertThat(sessions.isOpen(laptop)).isTrue();
        assertThat(onPhone.ask("{ me { id } }").status()).isEqualTo(401);
    }

    @Test
    void theInputMayBeLeftOut() {
        assertThat(onLaptop.ask("mutation { signOutEverywhere { endedCount } }").at("/signOutEverywhere/endedCount").asInt()).isEqualTo(2);
    }

    @Test
    void ofTwentyThatEndTheSameSessionsOneCounts() throws Exception {
        List<Answer> answers = AtOnce.run(20, () -> graph.as(ada).ask(EVERYWHERE.formatted(false)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.errors()).isEmpty());
        assertThat(answers.stream().mapToInt(answer -> answer.at("/signOutEverywhere/endedCount").asInt()).sum()).isEqualTo(2);
        assertThat(sessions.audited(laptop)).containsExactly("session.revoked");
    }

    @Test
    void theAuditLogSaysWhoDidIt() {
        onLaptop.ask(revoke(phone));

        AuditLogRecord entry = database.fetchSingle(AUDIT_LOG);
        assertThat(entry.getActorId()).isEqualTo(ada);
        assertThat(entry.getSessionId()).isEqualTo(laptop);
        assertThat(entry.getNewValues().data()).contains("endedAt");
        assertThat(entry.getRequestId()).isNotEmpty();
        assertThat(graph.as(people.add("Root"), "audit:read")
                        .ask("{ auditLog { nodes { action entity entityId actor { displayName } changes { field } } } }")
                        .at("/auditLog/nodes").toString())
                .isEqualTo(("[{\"action\":\"session.revoked\",\"entity\":\"UserSession\",\"entityId\":\"%s\","
                        + "\"actor\":{\"displayName\":\"Ada\"},\"changes\":[{\"field\":\"endedAt\"}]}]")
                        .formatted(TypeId.encode("user_session", phone)));
    }

    private static String revoke(UUID session) {
        return REVOKE.formatted(TypeId.encode("user_session", session));
    }
}
