package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.request.RouterSignature;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the router tells about whoever signs in is found in the list of sessions. */
@SubgraphTest
@Import(People.class)
class SignInOriginTest {

    private static final String BODY =
            """
            {"query":"mutation { signIn(input: {email: \\"ada@example.test\\", password: \\"difference engine\\"}) \
            { user { sessions { nodes { device ipAddress isCurrent lastActiveAt createdAt } } } } }"}
            """;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    @Value("${local.server.port}")
    private int port;

    @Value("${lyceum.router-secret}")
    private String secret;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        people.add("Ada", UserStatus.ACTIVE, passwords.encode("difference engine"));
    }

    @Test
    void deviceAndAddressAreKept() throws IOException, InterruptedException {
        JsonNode session = signIn(
                "x-lyceum-client-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "x-lyceum-client-address", "203.0.113.7");

        assertThat(session.path("device").asString()).isEqualTo("Firefox on Linux");
        assertThat(session.path("ipAddress").asString()).isEqualTo("203.0.113.7");
        assertThat(session.path("isCurrent").asBoolean()).isTrue();
        assertThat(session.path("lastActiveAt")).isEqualTo(session.path("createdAt"));
        assertThat(database.select(USERS.LAST_LOGIN_IP).from(USERS).fetchSingle().value1()).isEqualTo("203.0.113.7");
    }

    @Test
    void withoutThemTheyAreNotKnown() throws IOException, InterruptedException {
        JsonNode session = signIn("user-agent", "the router's own");

        assertThat(session.path("device").isNull()).isTrue();
        assertThat(session.path("ipAddress").isNull()).isTrue();
    }

    private JsonNode signIn(String... headers) throws IOException, InterruptedException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .headers(headers)
                .header("content-type", "application/json")
                .header(RouterSignature.HEADER, new RouterSignature(secret, Clock.systemUTC()).sign("", "POST", "/graphql", body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer).at("/data/signIn/user/sessions/nodes/0");
        }
    }
}
