package io.lyceum.users.client;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;
import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.oauth.TokenEndpoint;
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
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class, TokenEndpoint.class})
class ApiClientMutationsTest {

    private static final String CREATE = """
            mutation ($input: CreateApiClientInput!) {
              createApiClient(input: $input) { client { id clientId name scopes isActive } secret isReplay errors { code path } }
            }""";
    private static final String ROTATE = """
            mutation ($id: ID!) {
              rotateApiClientSecret(input: { id: $id }) { client { id } secret previousSecretExpiresAt errors { code } }
            }""";
    private static final String REVOKE =
            "mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { client { id isActive revokedAt } errors { code } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private TokenEndpoint tokens;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private GraphClient admin;

    @BeforeEach
    void anAdministrator() {
        organizations.removeAll();
        people.removeAll();
        database.deleteFrom(OUTBOX).execute();
        ada = people.add("Ada");
        admin = graph.as(ada, "clients:write", "clients:read", "courses:write", "users:read");
    }

    @Test
    void aProgramIsRegisteredAndItsSecretIsShownOnce() {
        UUID society = organizations.add("Society");
        Map<String, ?> input = Map.of(
                "idempotencyKey", "one", "name", " Reader ", "organizationId", TypeId.encode("organization", society),
                "scopes", List.of("users:read", "courses:write"));

        Answer answer = admin.ask(CREATE, Map.of("input", input));
        Answer again = admin.ask(CREATE, Map.of("input", input));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/createApiClient/errors").size()).isZero();
        assertThat(answer.at("/createApiClient/client/name").asString()).isEqualTo("Reader");
        assertThat(answer.at("/createApiClient/client/scopes").toString()).isEqualTo("[\"courses:write\",\"users:read\"]");
        assertThat(again.at("/createApiClient/isReplay").asBoolean()).isTrue();
        assertThat(again.at("/createApiClient/secret").isNull()).isTrue();
        assertThat(again.at("/createApiClient/client/id")).isEqualTo(answer.at("/createApiClient/client/id"));
        assertThat(database.fetchCount(API_CLIENTS)).isEqualTo(1);
        String secret = answer.at("/createApiClient/secret").asString();
        assertThat(database.select(API_CLIENT_SECRETS.SECRET_HASH).from(API_CLIENT_SECRETS).fetchSingle().value1())
                .isEqualTo(new SecretToken(secret).hash());
        assertThat(actions()).containsExactly("api_client.created");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        assertThat(code(Map.of("idempotencyKey", "1", "name", "  "))).isEqualTo("INVALID_NAME");
        assertThat(code(Map.of("idempotencyKey", "2", "name", "x", "description", "x".repeat(1_001)))).isEqualTo("INVALID_DESCRIPTION");
        assertThat(code(Map.of("idempotencyKey", "3", "name", "x", "scopes", List.of("moon:write")))).isEqualTo("UNKNOWN_SCOPE");
        assertThat(code(Map.of("idempotencyKey", "4", "name", "x", "scopes", List.of("payments:read")))).isEqualTo("SCOPE_NOT_HELD");
        assertThat(code(Map.of("idempotencyKey", "5", "name", "x", "organizationId", TypeId.encode("organization", ada))))
                .isEqualTo("ORGANIZATION_NOT_FOUND");
        assertThat(database.fetchCount(API_CLIENTS)).isZero();
        assertThat(actions()).isEmpty();

        assertThat(code(Map.of("idempotencyKey", "5", "name", "x"))).isEmpty();
        assertThat(code(Map.of("idempotencyKey", "5", "name", "y"))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void onlyPeopleWithTheScopeMayChangePrograms() throws ParseException {
        Registered program = register("courses:write");
        for (String mutation : List.of(ROTATE, REVOKE)) {
            assertThat(graph.ask(mutation, Map.of("id", program.id())).errorCodes()).containsExactly("UNAUTHENTICATED");
            assertThat(graph.as(ada, "clients:read").ask(mutation, Map.of("id", program.id())).errorCodes()).containsExactly("FORBIDDEN");
        }
        Registered writer = register("clients:write");
        GraphClient itself = graph.withToken(tokens.asClient(writer.clientId(), writer.secret()).tokenForTests());
        assertThat(itself.ask(ROTATE, Map.of("id", program.id())).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void aPersonalAccessTokenChangesNoProgramWhateverItsScopes() throws ParseException {
        Registered program = register();
        people.grant(ada, Role.ADMIN);
        String token = admin.ask(
                        "mutation ($input: CreatePersonalAccessTokenInput!) { createPersonalAccessToken(input: $input) { token } }",
                        Map.of("input", Map.of(
                                "idempotencyKey", "one", "name", "Script", "scopes", List.of("clients:write"),
                                "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString())))
                .at("/createPersonalAccessToken/token")
                .asString();
        GraphClient script = graph.withToken(tokens.exchange(token).tokenForTests());

        assertThat(script.ask(CREATE, Map.of("input", Map.of("idempotencyKey", "two", "name", "Another")))
                        .at("/createApiClient/errors/0/code").asString())
                .isEqualTo("SIGN_IN_REQUIRED");
        assertThat(script.ask(ROTATE, Map.of("id", program.id())).at("/rotateApiClientSecret/errors/0/code").asString())
                .isEqualTo("SIGN_IN_REQUIRED");
        assertThat(script.ask(REVOKE, Map.of("id", program.id())).at("/revokeApiClient/errors/0/code").asString()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(actions()).containsExactly("api_client.created", "personal_access_token.created");
    }

    @Test
    void nobodyGetsTheSecretOfAProgramThatMayDoMoreThanThey() {
        Registered program = register("users:read", "courses:write");

        Answer answer = graph.as(ada, "clients:write", "users:read").ask(ROTATE, Map.of("id", program.id()));

        assertThat(answer.at("/rotateApiClientSecret/errors/0/code").asString()).isEqualTo("SCOPE_NOT_HELD");
        assertThat(answer.at("/rotateApiClientSecret/secret").isNull()).isTrue();
        assertThat(tokens.asClient(program.clientId(), program.secret()).status()).isEqualTo(200);
    }

    @Test
    void theSecretBeforeIsGoodForADayAndOlderOnesEnd() {
        Registered program = register();

        Answer first = admin.ask(ROTATE, Map.of("id", program.id()));
        String second = first.at("/rotateApiClientSecret/secret").asString();
        assertThat(Instant.parse(first.at("/rotateApiClientSecret/previousSecretExpiresAt").asString()))
                .isBetween(Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(tokens.asClient(program.clientId(), program.secret()).status()).isEqualTo(200);
        assertThat(tokens.asClient(program.clientId(), second).status()).isEqualTo(200);

        String third = admin.ask(ROTATE, Map.of("id", program.id())).at("/rotateApiClientSecret/secret").asString();
        assertThat(tokens.asClient(program.clientId(), program.secret()).error()).isEqualTo("invalid_client");
        assertThat(tokens.asClient(program.clientId(), second).status()).isEqualTo(200);
        assertThat(tokens.asClient(program.clientId(), third).status()).isEqualTo(200);
        assertThat(actions()).containsExactly("api_client.created", "api_client.secret_rotated", "api_client.secret_rotated");
        assertThat(database.select(AUDIT_LOG.NEW_VALUES).from(AUDIT_LOG).fetch().toString()).doesNotContain(second, third);
    }

    @Test
    void ofManyRotationsAtOnceTheLastTwoSecretsAreGood() throws InterruptedException {
        Registered program = register();
        List<Callable<String>> rotations = Stream.generate(() -> (Callable<String>)
                        () -> admin.ask(ROTATE, Map.of("id", program.id())).at("/rotateApiClientSecret/secret").asString())
                .limit(6)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> secrets = threads.invokeAll(rotations).stream().map(rotation -> rotation.resultNow()).toList();
            assertThat(secrets.stream().filter(secret -> tokens.asClient(program.clientId(), secret).status() == 200)).hasSize(2);
        }
    }

    @Test
    void aProgramThatIsShutOutGetsNothingMoreAndItsTokensAreRefusedAtOnce() throws ParseException {
        Registered program = register("users:read");
        GraphClient itself = graph.withToken(tokens.asClient(program.clientId(), program.secret()).tokenForTests());
        assertThat(itself.ask("{ users(first: 1) { totalCount } }").at("/users/totalCount").asInt()).isEqualTo(1);

        Answer answer = admin.ask(REVOKE, Map.of("id", program.id()));
        Answer again = admin.ask(REVOKE, Map.of("id", program.id()));

        assertThat(answer.at("/revokeApiClient/client/isActive").asBoolean(true)).isFalse();
        assertThat(again.at("/revokeApiClient/client")).isEqualTo(answer.at("/revokeApiClient/client"));
        assertThat(itself.ask("{ users(first: 1) { totalCount } }").errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(tokens.asClient(program.clientId(), program.secret()).error()).isEqualTo("invalid_client");
        assertThat(admin.ask(ROTATE, Map.of("id", program.id())).at("/rotateApiClientSecret/errors/0/code").asString()).isEqualTo("REVOKED");
        assertThat(actions()).containsExactly("api_client.created", "api_client.revoked");
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC)).containsExactly("session.revoked");
    }

    @Test
    void aProgramThatThereIsNotIsToldSo() {
        String nobody = TypeId.encode("api_client", UUID.randomUUID());

        assertThat(admin.ask(ROTATE, Map.of("id", nobody)).at("/rotateApiClientSecret/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(admin.ask(REVOKE, Map.of("id", nobody)).at("/revokeApiClient/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    private record Registered(String id, String clientId, String secret) {}

    private Registered register(String... scopes) {
        Answer answer = admin.ask(CREATE, Map.of("input", Map.of(
                "idempotencyKey", UUID.randomUUID().toString(), "name", "Reader", "scopes", List.of(scopes))));
        return new Registered(
                answer.at("/createApiClient/client/id").asString(),
                answer.at("/createApiClient/client/clientId").asString(),
                answer.at("/createApiClient/secret").asString());
    }

    private String code(Map<String, ?> input) {
        return admin.ask(CREATE, Map.of("input", input)).at("/createApiClient/errors/0/code").asString("");
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }
}
