package io.lyceum.users.oauth;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;
import static io.lyceum.users.generated.tables.Tables.SIGN_IN_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.token.SecretToken;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class, TokenEndpoint.class})
class TokenEndpointTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    private GraphClient graph;

    @Autowired
    private TokenEndpoint tokens;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private DSLContext database;

    private final SecretToken secret = SecretToken.generate();
    private UUID reader;

    @BeforeEach
    void aProgram() {
        organizations.removeAll();
        people.removeAll();
        reader = UuidGenerator.next();
        database.insertInto(API_CLIENTS)
                .set(API_CLIENTS.ID, reader)
                .set(API_CLIENTS.CLIENT_ID, "reader")
                .set(API_CLIENTS.NAME, "The reader")
                .set(API_CLIENTS.CREATED_AT, NOW)
                .execute();
        for (String scope : new String[] {"users:read", "courses:write"}) {
            database.insertInto(API_CLIENT_SCOPES).set(API_CLIENT_SCOPES.API_CLIENT_ID, reader).set(API_CLIENT_SCOPES.SCOPE, scope).execute();
        }
        database.insertInto(API_CLIENT_SECRETS)
                .set(API_CLIENT_SECRETS.ID, UuidGenerator.next())
                .set(API_CLIENT_SECRETS.API_CLIENT_ID, reader)
                .set(API_CLIENT_SECRETS.SECRET_HASH, secret.hash())
                .set(API_CLIENT_SECRETS.CREATED_AT, NOW)
                .execute();
    }

    @Test
    void aProgramGetsATokenInItsOwnName() throws ParseException {
        TokenEndpoint.Answer answer = tokens.asClient("reader", secret.value());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(880, 900);
        assertThat(answer.json().path("scope").asString()).isEqualTo("courses:write users:read");
        assertThat(answer.claims().getSubject()).isEqualTo(TypeId.encode("api_client", reader));
        assertThat(answer.claims().getStringClaim("client_id")).isEqualTo("reader");
        assertThat(answer.claims().getStringClaim("scope")).isEqualTo("courses:write users:read");
        assertThat(answer.claims().getAudience()).containsExactly("lyceum-graph");
        assertThat(database.fetchCount(SIGN_IN_FAILURES)).isZero();
    }

    @Test
    void theSecretMayStandInTheFormButNotInTheAddress() {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", "reader", "client_secret", secret.value());

        assertThat(tokens.form(form).status()).isEqualTo(200);
        TokenEndpoint.Answer inAddress =
                tokens.form("?client_id=reader&client_secret=" + secret.value(), Map.of("grant_type", "client_credentials"));
        assertThat(inAddress.error()).isEqualTo("invalid_request");
    }

    @Test
    void itMayAskForLessButNotForMore() {
        assertThat(tokens.asClient("reader", secret.value(), Map.of("scope", "users:read")).json().path("scope").asString())
                .isEqualTo("users:read");
        TokenEndpoint.Answer more = tokens.asClient("reader", secret.value(), Map.of("scope", "users:read payments:read"));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.error()).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretAndAnUnknownProgramAreAnsweredAlike() {
        TokenEndpoint.Answer wrong = tokens.asClient("reader", SecretToken.generate().value());
        TokenEndpoint.Answer unknown = tokens.asClient("writer", secret.value());

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.error()).isEqualTo("invalid_client");
        assertThat(wrong.response().headers().firstValue("www-authenticate")).contains("Basic realm=\"lyceum\"");
        assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
    }

    @Test
    void aRequestThatIsWrongInItselfIsToldSo() {
        assertThat(tokens.form(Map.of("client_id", "reader")).error()).isEqualTo("invalid_request");
        assertThat(tokens.form(Map.of("grant_type", "password")).error()).isEqualTo("unsupported_grant_type");
        assertThat(tokens.form(Map.of("grant_type", "client_credentials")).error()).isEqualTo("invalid_client");
        assertThat(tokens.form(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")).error()).isEqualTo("invalid_request");
    }

    @Test
    void whoeverTriesSecretsIsHeldBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(tokens.asClient("reader", SecretToken.generate().value()).status()).isEqualTo(401);
        }

        TokenEndpoint.Answer held = tokens.asClient("reader", secret.value());
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.response().headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 901L);
        assertThat(held.response().body()).doesNotContain("access_token");
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        tokens.asClient("reader", secret.value());
        Instant first = lastUse();
        tokens.asClient("reader", secret.value());
        assertThat(lastUse()).isEqualTo(first);

        database.update(API_CLIENTS).set(API_CLIENTS.LAST_USED_AT, first.minus(Duration.ofMinutes(2))).execute();
        tokens.asClient("reader", secret.value());
        assertThat(lastUse()).isAfter(first.minusSeconds(1));
    }

    @Test
    void aProgramSeesByItsScopesAndHasNothingOfItsOwn() throws ParseException {
        UUID person = people.add("Ada");
        organizations.join(organizations.add("Society"), person, OrganizationRole.MEMBER);
        String ada = TypeId.encode("user", person);
        GraphClient program = graph.withToken(tokens.asClient("reader", secret.value()).tokenForTests());

        Answer seen = program.ask("{ users(first: 10) { nodes { displayName email } } user(id: \"%s\") { organizations { role } sessions { totalCount } preferences { weeklySummary } } }"
                .formatted(ada));
        assertThat(seen.errors()).isEmpty();
        assertThat(seen.at("/users/nodes/0/email").asString()).isEqualTo("ada@example.test");
        assertThat(seen.at("/user/organizations/0/role").asString()).isEqualTo("MEMBER");
        assertThat(seen.at("/user/sessions").isNull()).isTrue();
        assertThat(seen.at("/user/preferences").isNull()).isTrue();

        assertThat(program.ask("{ me { id } }").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(program.ask("mutation { signOut { errors { code } } }").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(program.ask("{ auditLog { totalCount } }").errorCodes()).containsExactly("FORBIDDEN");
    }

    private Instant lastUse() {
        return database.select(API_CLIENTS.LAST_USED_AT).from(API_CLIENTS).fetchSingle().value1();
    }
}
