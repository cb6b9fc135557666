package io.lyceum.testing;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.request.RequestId;
import io.lyceum.starter.request.RouterSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the subgraph under test as the router does: signed, with the viewer's token, asking which statements an answer cost. */
public final class GraphClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Environment environment;
    private final StatementRecorder recorder;
    private final @Nullable String token;

    @Autowired
    GraphClient(Environment environment, StatementRecorder recorder) {
        this(environment, recorder, null);
    }

    private GraphClient(Environment environment, StatementRecorder recorder, @Nullable String token) {
        this.environment = environment;
        this.recorder = recorder;
        this.token = token;
    }

    /** The same client, signed in as a person with some scopes. */
    public GraphClient as(UUID user, String... scopes) {
        return withToken(TestKeys.shared().tokenFor(user, scopes));
    }

    /** The same client, signed in as a program with some scopes. */
    public GraphClient asProgram(UUID program, String... scopes) {
        TestKeys keys = TestKeys.shared();
        return withToken(keys.sign(keys.claims(program, scopes).subject(TypeId.encode("api_client", program)).build()));
    }

    /** The same client with a token of the test's own making. */
    public GraphClient withToken(String accessToken) {
        return new GraphClient(environment, recorder, accessToken);
    }

    /** Sends an operation without variables. */
    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    /** Sends an operation. */
    public Answer ask(String document, Map<String, ?> variables) {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
        String signature = new RouterSignature(TestSurroundings.ROUTER_SECRET, Clock.systemUTC()).sign("", "POST", "/graphql", body);
        return send(body, signature);
    }

    /** Sends a body under any signature, or none. */
    public Answer send(byte[] body, @Nullable String signature) {
        String requestId = recorder.begin();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/graphql".formatted(port())))
                .header("content-type", "application/json")
                .header("x-lyceum-debug", "true")
                .header(RequestId.HEADER, requestId)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(RouterSignature.HEADER, signature);
        }
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            List<String> queries = recorder.end(requestId);
            return new Answer(response.statusCode(), response.body(), JSON.readTree(response.body()), () -> recorder.explain(queries));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks for entities by reference, as the router does. */
    public Answer entities(String fragment, String typeName, String... ids) {
        List<Map<String, String>> representations =
                Arrays.stream(ids).map(id -> Map.of("__typename", typeName, "id", id)).toList();
        return ask(
                "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on %s %s } }"
                        .formatted(typeName, fragment),
                Map.of("representations", representations));
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }
}
