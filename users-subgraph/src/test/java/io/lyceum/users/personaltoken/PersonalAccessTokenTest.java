package io.lyceum.users.personaltoken;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.oauth.TokenEndpoint;
import io.lyceum.users.session.Sessions;
import io.lyceum.users.token.SecretToken;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Mailbox.class, Sessions.class, TokenEndpoint.class})
class PersonalAccessTokenTest {

    private static final String CREATE = """
            mutation ($input: CreatePersonalAccessTokenInput!) {
              createPersonalAccessToken(input: $input) {
                personalAccessToken { id name scopes expiresAt lastUsedAt revokedAt } token isReplay errors { code path }
              }
            }""";
    private static final String REVOKE = """
            mutation ($id: ID!) {
              revokePersonalAccessToken(input: { id: $id }) { personalAccessToken { revokedAt } errors { code } }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Sessions sessions;
    @Autowired
    private TokenEndpoint endpoint;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private GraphClient asAda;

    @BeforeEach
    void adaTeaches() {
        people.removeAll();
        mailbox.empty();
        database.deleteFrom(OUTBOX).execute();
        ada = people.add("Ada");
        people.grant(ada, Role.INSTRUCTOR);
        asAda = graph.as(ada, "courses:write");
    }

    @Test
    void aTokenIsMadeAndShownOnce() {
        Map<String, ?> input = input("one", "Script", 30, "courses:write");

        Answer answer = asAda.ask(CREATE, Map.of("input", input));
        Answer again = asAda.ask(CREATE, Map.of("input", input));

        String token = answer.at("/createPersonalAccessToken/token").asString();
        assertThat(answer.errors()).isEmpty();
        assertThat(token).matches("lyceum_pat_[A-Za-z0-9_-]{43}");
        assertThat(answer.at("/createPersonalAccessToken/personalAccessToken/scopes/0").asString()).isEqualTo("courses:write");
        assertThat(again.at("/createPersonalAccessToken/token").isNull()).isTrue();
        assertThat(again.at("/createPersonalAccessToken/isReplay").asBoolean()).isTrue();
        assertThat(database.select(PERSONAL_ACCESS_TOKENS.TOKEN_HASH).from(PERSONAL_ACCESS_TOKENS).fetchSingle().value1())
                .isEqualTo(new SecretToken(token).hash());
        assertThat(actions()).containsExactly("personal_access_token.created");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        assertThat(code(input("1", " ", 30))).isEqualTo("INVALID_NAME");
        assertThat(code(input("2", "x", -1))).isEqualTo("INVALID_EXPIRY");
        assertThat(code(input("3", "x", 367))).isEqualTo("INVALID_EXPIRY");
        assertThat(code(input("4", "x", 30, "users:read"))).isEqualTo("SCOPE_NOT_HELD");
        assertThat(database.fetchCount(PERSONAL_ACCESS_TOKENS)).isZero();
        assertThat(graph.ask(CREATE, Map.of("input", input("5", "x", 30))).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void itIsExchangedForAShortAccessTokenOfItsPerson() throws ParseException {
        String token = create("courses:write");

        TokenEndpoint.Answer answer = endpoint.exchange(token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("issued_token_type").asString()).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(290, 300);
        assertThat(answer.claims().getSubject()).isEqualTo(TypeId.encode("user", ada));
        assertThat(answer.claims().getStringClaim("scope")).isEqualTo("courses:write");
        assertThat(graph.withToken(answer.tokenForTests()).ask("{ me { displayName } }").at("/me/displayName").asString()).isEqualTo("Ada");
    }

    @Test
    void itNeverDoesMoreThanItsPersonMayDoNow() throws ParseException {
        String token = create("courses:write");
        database.deleteFrom(USER_ROLES).where(USER_ROLES.USER_ID.eq(ada), USER_ROLES.ROLE.eq(Role.INSTRUCTOR)).execute();

        assertThat(endpoint.exchange(token).claims().getStringClaim("scope")).isEmpty();
        assertThat(endpoint.exchange(token, Map.of("scope", "courses:write")).error()).isEqualTo("invalid_scope");

        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).where(USERS.ID.eq(ada)).execute();
        assertThat(endpoint.exchange(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void whoeverTriesOtherTokensFromTheSameAddressDoesNotKeepItOut() {
        String token = create();
        for (int i = 0; i < 11; i++) {
            assertThat(endpoint.exchange("lyceum_pat_" + SecretToken.generate().value()).error()).isEqualTo("invalid_grant");
        }

        assertThat(endpoint.exchange(token).status()).isEqualTo(200);
    }

    @Test
    void oneThatIsTriedTenTimesInVainIsNotLookedAt() {
        String wrong = "lyceum_pat_" + SecretToken.generate().value();
        for (int i = 0; i < 10; i++) {
            assertThat(endpoint.exchange(wrong).status()).isEqualTo(400);
        }

        assertThat(endpoint.exchange(wrong).status()).isEqualTo(429);
        assertThat(people.dump()).doesNotContain(wrong);
    }

    @Test
    void itMakesNoOthers() throws ParseException {
        GraphClient program = graph.withToken(endpoint.exchange(create()).tokenForTests());

        assertThat(program.ask(CREATE, Map.of("input", input("other", "Other", 30)))
                        .at("/createPersonalAccessToken/errors/0/code").asString())
                .isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void itsPersonIsTold() {
        create();

        assertThat(mailbox.to("ada@example.test", 1)).singleElement().asString().contains("A personal access token was made");
    }

    @Test
    void aSessionThatHasEndedMakesNone() {
        UUID session = sessions.open(ada);
        GraphClient laptop = sessions.client(ada, session);
        assertThat(laptop.ask(CREATE, Map.of("input", input("1", "Script", 30))).at("/createPersonalAccessToken/errors")).isEmpty();
        // Behind the back of this instance, which lets the access token pass.
        database.update(USER_SESSIONS).set(USER_SESSIONS.REVOKED_AT, Instant.now()).where(USER_SESSIONS.ID.eq(session)).execute();

        Answer answer = laptop.ask(CREATE, Map.of("input", input("2", "Script", 30)));

        assertThat(answer.at("/createPersonalAccessToken/errors/0/code").asString()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(database.fetchCount(PERSONAL_ACCESS_TOKENS)).isEqualTo(1);
    }

    @Test
    void onceItIsRevokedNothingOfItHolds() throws ParseException {
        String token = create();
        GraphClient program = graph.withToken(endpoint.exchange(token).tokenForTests());
        String id = TypeId.encode("personal_access_token", database.select(PERSONAL_ACCESS_TOKENS.ID).from(PERSONAL_ACCESS_TOKENS).fetchSingle().value1());
        assertThat(graph.as(people.add("Bob")).ask(REVOKE, Map.of("id", id)).at("/revokePersonalAccessToken/errors/0/code").asString())
                .isEqualTo("NOT_FOUND");

        Answer answer = asAda.ask(REVOKE, Map.of("id", id));
        Answer again = asAda.ask(REVOKE, Map.of("id", id));

        assertThat(answer.at("/revokePersonalAccessToken/personalAccessToken/revokedAt").isString()).isTrue();
        assertThat(again.at("/revokePersonalAccessToken")).isEqualTo(answer.at("/revokePersonalAccessToken"));
        assertThat(endpoint.exchange(token).error()).isEqualTo("invalid_grant");
        assertThat(program.ask("{ me { id } }").errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(actions()).containsExactly("personal_access_token.created", "personal_access_token.revoked");
        assertThat(database.select(OUTBOX.PAYLOAD).from(OUTBOX).fetchSingle().value1().data()).contains(TypeId.encode("user", ada));
    }

    @Test
    void oneThatHasExpiredIsWorthNothing() {
        String token = create();
        database.update(PERSONAL_ACCESS_TOKENS).set(PERSONAL_ACCESS_TOKENS.EXPIRES_AT, Instant.now().minusSeconds(1)).execute();

        assertThat(endpoint.exchange(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void manyAtOnceDoNotPassTheLimit() throws InterruptedException {
        List<Callable<String>> wishes = IntStream.range(0, PersonalAccessTokenService.MOST + 6)
                .mapToObj(i -> (Callable<String>) () -> code(input("key-" + i, "Token " + i, 30)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<String> codes = threads.invokeAll(wishes).stream().map(wish -> wish.resultNow()).toList();
            assertThat(codes).filteredOn("TOO_MANY"::equals).hasSize(6);
        }
        assertThat(database.fetchCount(PERSONAL_ACCESS_TOKENS)).isEqualTo(PersonalAccessTokenService.MOST);
    }

    @Test
    void nobodyElseSeesThem() {
        create();
        String query = "{ user(id: \"%s\") { personalAccessTokens { nodes { name } } } }".formatted(TypeId.encode("user", ada));

        for (GraphClient viewer : List.of(graph, graph.as(people.add("Bob")), graph.as(people.add("Root"), "users:read"))) {
            assertThat(viewer.ask(query).at("/user/personalAccessTokens").isNull()).isTrue();
        }
        assertThat(asAda.ask(query).at("/user/personalAccessTokens/nodes/0/name").asString()).isEqualTo("Script");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void manyCostOneStatementForThemAndOneForTheirScopes(int count) {
        IntStream.range(0, count).forEach(i -> create("courses:write"));

        Answer answer = asAda.ask("{ me { personalAccessTokens(first: 100) { nodes { name scopes } } } }");

        assertThat(answer.at("/me/personalAccessTokens/nodes").valueStream()).hasSize(count)
                .allMatch(token -> token.path("scopes").size() == 1);
        assertThat(answer.statements()).isEqualTo(3);
    }

    private String create(String... scopes) {
        return asAda.ask(CREATE, Map.of("input", input(UUID.randomUUID().toString(), "Script", 30, scopes)))
                .at("/createPersonalAccessToken/token")
                .asString();
    }

    private String code(Map<String, ?> input) {
        return asAda.ask(CREATE, Map.of("input", input)).at("/createPersonalAccessToken/errors/0/code").asString("");
    }

    private static Map<String, ?> input(String key, String name, int days, String... scopes) {
        return Map.of(
                "idempotencyKey", key, "name", name, "scopes", List.of(scopes),
                "expiresAt", Instant.now().plus(Duration.ofDays(days)).toString());
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }
}
