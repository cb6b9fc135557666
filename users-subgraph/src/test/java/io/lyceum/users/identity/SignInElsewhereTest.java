package io.lyceum.users.identity;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.IDENTITY_PROOFS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.provider.OpenIdProvider;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.token.SecretToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Against a real OpenID provider. */
@SubgraphTest
@Import({People.class, Mailbox.class})
class SignInElsewhereTest {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String EXCHANGE = """
            mutation ($code: String!, $verifier: String!) {
              exchangeSignInCode(input: { code: $code, verifier: $verifier }) {
                accessToken refreshToken isNewAccount user { id displayName email identities { provider email } } errors { code }
              }
            }""";
    private static final String LINK = """
            mutation ($code: String!, $verifier: String!) {
              linkIdentity(input: { code: $code, verifier: $verifier }) { user { identities { id provider } } errors { code } }
            }""";
    private static final String UNLINK =
            "mutation ($id: ID!) { unlinkIdentity(input: { id: $id }) { user { identities { provider } } errors { code } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;
    @Autowired
    private DSLContext database;

    @Autowired
    private Environment environment;

    private final String verifier = SecretToken.generate().value();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String registration = "lyceum.oauth.registration.school.";
        properties.add(registration + "client-id", () -> "lyceum");
        properties.add(registration + "client-secret", () -> "shh");
        properties.add(registration + "client-authentication-method", () -> "client_secret_post");
        properties.add(registration + "scope", () -> "openid,profile,email");
        properties.add("lyceum.oauth.provider.school.issuer-uri", PROVIDER::issuer);
        properties.add("lyceum.oauth.return-url", () -> "https://app.lyceum.test/signed-in");
    }

    @BeforeEach
    void nobody() {
        database.deleteFrom(IDENTITY_PROOFS).execute();
        people.removeAll();
        mailbox.empty();
        PROVIDER.sendsBackTo(address("/oauth/school/callback").toString());
    }

    @Test
    void anAddressThatIsVouchedForMakesAnAccount() throws Exception {
        Answer answer = exchange(codeOf("Ada@example.test"));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/exchangeSignInCode/errors").size()).isZero();
        assertThat(answer.at("/exchangeSignInCode/isNewAccount").asBoolean()).isTrue();
        assertThat(answer.at("/exchangeSignInCode/user/email").asString()).isEqualTo("ada@example.test");
        assertThat(answer.at("/exchangeSignInCode/user/displayName").asString()).isEqualTo("Name of Ada@example.test");
        assertThat(answer.at("/exchangeSignInCode/user/identities/0/provider").asString()).isEqualTo("school");
        assertThat(answer.at("/exchangeSignInCode/accessToken").isString()).isTrue();
        assertThat(answer.at("/exchangeSignInCode/refreshToken").isString()).isTrue();
        assertThat(database.select(USERS.STATUS).from(USERS).fetchSingle().value1()).isEqualTo(UserStatus.ACTIVE);
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC)).containsExactly("user.registered");
        assertThat(actions()).containsExactly("user.registered", "identity.linked");
    }

    @Test
    void afterThatItSignsIn() throws Exception {
        String user = exchange(codeOf("ada@example.test")).at("/exchangeSignInCode/user/id").asString();

        Answer again = exchange(codeOf("ada@example.test"));

        assertThat(again.at("/exchangeSignInCode/isNewAccount").asBoolean(true)).isFalse();
        assertThat(again.at("/exchangeSignInCode/user/id").asString()).isEqualTo(user);
        assertThat(database.fetchCount(USERS)).isEqualTo(1);
        assertThat(database.fetchCount(USER_SESSIONS)).isEqualTo(2);
        assertThat(database.select(USER_IDENTITIES.LAST_USED_AT).from(USER_IDENTITIES).fetchSingle().value1()).isNotNull();
    }

    @Test
    void aCodeIsGoodOnceForWhoeverBeganAndForTenMinutes() throws Exception {
        String code = codeOf("ada@example.test");

        assertThat(code(exchange(code, SecretToken.generate().value()))).isEqualTo("INVALID_CODE");
        assertThat(code(exchange(SecretToken.generate().value()))).isEqualTo("INVALID_CODE");
        assertThat(code(exchange(code))).isEmpty();
        assertThat(code(exchange(code))).isEqualTo("INVALID_CODE");

        String late = codeOf("ada@example.test");
        database.update(IDENTITY_PROOFS).set(IDENTITY_PROOFS.EXPIRES_AT, Instant.now().minusSeconds(1)).execute();
        assertThat(code(exchange(late))).isEqualTo("INVALID_CODE");
    }

    @Test
    void ofManyThatComeWithOneCodeOneIsLetIn() throws Exception {
        String code = codeOf("ada@example.test");
        List<Callable<String>> attempts = Stream.generate(() -> (Callable<String>) () -> code(exchange(code))).limit(6).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(attempts).stream().map(attempt -> attempt.resultNow())).filteredOn(String::isEmpty).hasSize(1);
        }
        assertThat(database.fetchCount(USER_SESSIONS)).isEqualTo(1);
    }

    @Test
    void anAddressThatHasAnAccountIsLinkedByItsOwnerAlone() throws Exception {
        UUID ada = people.add("Ada");
        String code = codeOf("ada@example.test");

        assertThat(code(exchange(code))).isEqualTo("LINK_REQUIRED");
        assertThat(database.fetchCount(USER_SESSIONS)).isZero();
        assertThat(graph.ask(LINK, Map.of("code", code, "verifier", verifier)).errorCodes()).containsExactly("UNAUTHENTICATED");

        Answer linked = graph.as(ada).ask(LINK, Map.of("code", code, "verifier", verifier));
        assertThat(linked.at("/linkIdentity/user/identities/0/provider").asString()).isEqualTo("school");
        assertThat(mailbox.to("ada@example.test", 1)).singleElement().asString().contains("An account elsewhere was linked", "school");
        assertThat(exchange(codeOf("ada@example.test")).at("/exchangeSignInCode/user/id").asString()).isEqualTo(TypeId.encode("user", ada));
        assertThat(actions()).containsExactly("identity.linked");
    }

    @Test
    void anAddressThatNobodyVouchesForMakesNoAccount() throws Exception {
        assertThat(code(exchange(codeOf("unverified@example.test")))).isEqualTo("EMAIL_NOT_VERIFIED");
        assertThat(database.fetchCount(USERS)).isZero();
    }

    @Test
    void anAccountThatIsNotActiveStaysClosed() throws Exception {
        exchange(codeOf("ada@example.test"));
        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).execute();

        assertThat(code(exchange(codeOf("ada@example.test")))).isEqualTo("ACCOUNT_NOT_ACTIVE");
    }

    @Test
    void whatIsLinkedToSomebodyIsNotLinkedToSomebodyElse() throws Exception {
        exchange(codeOf("ada@example.test"));
        UUID bob = people.add("Bob");

        Answer answer = graph.as(bob).ask(LINK, Map.of("code", codeOf("ada@example.test"), "verifier", verifier));

        assertThat(answer.at("/linkIdentity/errors/0/code").asString()).isEqualTo("LINKED_ELSEWHERE");
    }

    @Test
    void theLastWayInStays() throws Exception {
        UUID ada = people.add("Ada", UserStatus.ACTIVE, null);
        List<String> links = Stream.of("ada@example.test", "ada.second@example.test")
                .map(email -> graph.as(ada).ask(LINK, Map.of("code", codeOf(email), "verifier", verifier)))
                .map(answer -> answer.at("/linkIdentity/user/identities").valueStream().reduce((first, last) -> last).orElseThrow())
                .map(identity -> identity.path("id").asString())
                .toList();

        List<Callable<String>> attempts = links.stream()
                .map(id -> (Callable<String>) () -> graph.as(ada).ask(UNLINK, Map.of("id", id)).at("/unlinkIdentity/errors/0/code").asString(""))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(attempts).stream().map(attempt -> attempt.resultNow()))
                    .containsExactlyInAnyOrder("", "LAST_WAY_IN");
        }
        assertThat(database.fetchCount(USER_IDENTITIES)).isEqualTo(1);
        String left = TypeId.encode("user_identity", database.select(USER_IDENTITIES.ID).from(USER_IDENTITIES).fetchSingle().value1());
        assertThat(graph.as(people.add("Bob")).ask(UNLINK, Map.of("id", left)).at("/unlinkIdentity/errors/0/code").asString())
                .isEqualTo("NOT_FOUND");

        database.update(USERS).set(USERS.PASSWORD_HASH, "there is one").where(USERS.ID.eq(ada)).execute();
        assertThat(graph.as(ada).ask(UNLINK, Map.of("id", left)).at("/unlinkIdentity/user/identities").size()).isZero();
        assertThat(actions()).containsExactly("identity.linked", "identity.linked", "identity.unlinked", "identity.unlinked");
    }

    @Test
    void waysInAreChosenInASessionThatWasSignedInTo() throws Exception {
        UUID ada = people.add("Ada");
        String token = TestKeys.shared()
                .sign(TestKeys.shared().claims(ada).claim("sid", TypeId.encode("user_session", UUID.randomUUID())).build());

        Answer answer = graph.withToken(token).ask(LINK, Map.of("code", codeOf("ada@example.test"), "verifier", verifier));

        assertThat(answer.at("/linkIdentity/errors/0/code").asString()).isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void whoBeginsShowsAChallengeAndNamesAProviderThatThereIs() throws Exception {
        assertThat(get(address("/oauth/school"), null).statusCode()).isEqualTo(400);
        assertThat(get(address("/oauth/school?challenge=short"), null).statusCode()).isEqualTo(400);
        assertThat(get(address("/oauth/google?challenge=" + challenge()), null).statusCode()).isIn(400, 404);
    }

    @Test
    void stateNonceAndProofKeyGoAlongAndTheAnswerCountsInThisBrowserAlone() throws Exception {
        HttpResponse<String> start = get(address("/oauth/school?challenge=" + challenge()), null);
        assertThat(start.headers().firstValue("location").orElseThrow())
                .startsWith(PROVIDER.issuer())
                .contains("state=", "nonce=", "code_challenge_method=S256");
        assertThat(start.headers().firstValue("set-cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax", "Path=/oauth");

        URI back = PROVIDER.signIn(URI.create(start.headers().firstValue("location").orElseThrow()), "ada@example.test");
        HttpResponse<String> elsewhere = get(back, null);
        assertThat(elsewhere.headers().firstValue("location")).contains("https://app.lyceum.test/signed-in?error=sign_in_failed");
        URI forged = URI.create(back.toString().replaceAll("state=[^&]+", "state=forged"));
        assertThat(get(forged, cookieOf(start)).headers().firstValue("location")).contains("https://app.lyceum.test/signed-in?error=sign_in_failed");
        assertThat(database.fetchCount(IDENTITY_PROOFS)).isZero();
    }

    @Test
    void noTokenStandsInAnAddressAndNothingElseIsGuardedByIt() throws Exception {
        HttpResponse<String> start = get(address("/oauth/school?challenge=" + challenge()), null);
        URI back = PROVIDER.signIn(URI.create(start.headers().firstValue("location").orElseThrow()), "ada@example.test");
        HttpResponse<String> end = get(back, cookieOf(start));

        assertThat(end.headers().firstValue("location").orElseThrow()).matches("https://app\\.lyceum\\.test/signed-in\\?code=[A-Za-z0-9_-]{43}");
        assertThat(end.headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(get(address("/.well-known/jwks.json"), null).statusCode()).isEqualTo(200);
        assertThat(get(address("/actuator/health"), null).statusCode()).isEqualTo(200);
    }

    /** What the browser brings back after somebody has signed in at the provider. */
    private String codeOf(String email) {
        try {
            HttpResponse<String> start = get(address("/oauth/school?challenge=" + challenge()), null);
            URI back = PROVIDER.signIn(URI.create(start.headers().firstValue("location").orElseThrow()), email);
            String end = get(back, cookieOf(start)).headers().firstValue("location").orElseThrow();
            return UriComponentsBuilder.fromUriString(end).build().getQueryParams().getFirst("code");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new SecretToken(verifier).hash());
    }

    private Answer exchange(String code) {
        return exchange(code, verifier);
    }

    private Answer exchange(String code, String secret) {
        return graph.ask(EXCHANGE, Map.of("code", code, "verifier", secret));
    }

    private static String code(Answer answer) {
        return answer.at("/exchangeSignInCode/errors/0/code").asString("");
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(environment.getRequiredProperty("local.server.port"), path));
    }

    private static String cookieOf(HttpResponse<String> response) {
        return response.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    }

    private static HttpResponse<String> get(URI address, @Nullable String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (cookie != null) {
            request.header("cookie", cookie);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
