package io.lyceum.acceptance.attack;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.request.RouterSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks a subgraph directly, as whoever is inside the network could. */
public record SubgraphDoor(Stack stack, String subgraph) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static byte[] body(String document, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables)).getBytes(StandardCharsets.UTF_8);
    }

    /** A signature as the router makes it at a moment. */
    String signature(byte[] body, Clock clock) {
        return new RouterSignature(stack.routerSecret(), clock).sign("", "POST", "/graphql", body);
    }

    /** Asks with a signature of the router, as if its secret were known. */
    public RouterAnswer ask(String document, Map<String, ?> variables, @Nullable String token) {
        byte[] body = body(document, variables);
        return send(body, signature(body, Clock.systemUTC()), token);
    }

    RouterAnswer send(byte[] body, @Nullable String signature, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.url(subgraph) + "/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(RouterSignature.HEADER, signature);
        }
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new RouterAnswer(response.statusCode(), response.body(), JSON.readTree(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
