package io.lyceum.benchmarks.graph;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.measure.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the router as a frontend does. */
public final class RouterClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final @Nullable String token;

    /** Somebody who is not signed in. */
    public RouterClient(String address) {
        this(URI.create(address), null);
    }

    private RouterClient(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    /** Somebody with a demo account. */
    public RouterClient signedIn(String email, String password) {
        JsonNode answer = ask(
                "mutation ($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken } }",
                Map.of("email", email, "password", password));
        return new RouterClient(address, answer.at("/data/signIn/accessToken").asString());
    }

    /** @throws BenchmarkException if there is no answer, or one with errors */
    public JsonNode ask(String document, Map<String, ?> variables) {
        try {
            JsonNode answer = exchange(document, variables);
            if (answer.has("errors")) {
                throw new BenchmarkException("The graph answers with an error: " + answer.path("errors"));
            }
            return answer;
        } catch (IOException failure) {
            throw new BenchmarkException("The router does not answer: " + failure.getMessage() + ".", failure);
        }
    }

    /** The access token of whoever is signed in. */
    public String token() {
        if (token == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return token;
    }

    /** Whether a question is answered, and without errors. */
    public boolean answers(String document) {
        try {
            return !exchange(document, Map.of()).has("errors");
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    private JsonNode exchange(String document, Map<String, ?> variables) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("content-type", "application/json")
                .header("x-lyceum-debug", "true")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.query(document, variables)));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        try {
            return Json.read(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted.", interrupted);
        }
    }
}
