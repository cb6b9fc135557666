package io.lyceum.acceptance.sessions;

import io.lyceum.acceptance.TheGraph;
import io.lyceum.acceptance.UsedSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the router as the program of a person does.
 *
 * @param userAgent how it calls itself
 * @param accessToken null before it has one
 */
record Program(String userAgent, @Nullable String accessToken) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A program that has not signed in. */
    static Program named(String userAgent) {
        return new Program(userAgent, null);
    }

    Program with(JsonNode payload) {
        UsedSecrets.note(payload.path("accessToken").asString());
        UsedSecrets.note(payload.path("refreshToken").asString());
        return new Program(userAgent, payload.path("accessToken").asString());
    }

    JsonNode signIn(String email, String password) {
        return ask(
                        """
                        mutation ($email: EmailAddress!, $password: String!) {
                          signIn(input: {email: $email, password: $password}) { accessToken refreshToken errors { code retryAfterSeconds } }
                        }
                        """,
                        Map.of("email", email, "password", password))
                .at("/data/signIn");
    }

    JsonNode refresh(JsonNode payload) {
        return ask(
                        """
                        mutation ($token: String!) {
                          refreshSession(input: {refreshToken: $token}) { accessToken refreshToken user { displayName } errors { code } }
                        }
                        """,
                        Map.of("token", payload.path("refreshToken").asString()))
                .at("/data/refreshSession");
    }

    JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    private JsonNode ask(String document, Map<String, ?> variables) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TheGraph.stack().graphUrl()))
                .timeout(Duration.ofSeconds(30))
                .header("content-type", "application/json")
                .header("user-agent", userAgent)
                // What a client says about itself in the router's name counts for nothing.
                .header("x-lyceum-client-agent", "made up")
                .header("x-lyceum-client-address", "203.0.113.99")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
        if (accessToken != null) {
            request.header("authorization", "Bearer " + accessToken);
        }
        try {
            return JSON.readTree(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
