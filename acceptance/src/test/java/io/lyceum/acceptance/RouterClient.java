package io.lyceum.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the router as a frontend does, and asks what each answer cost. */
public final class RouterClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final @Nullable String token;
    private final @Nullable String partnerKey;

    public RouterClient(String address, @Nullable String token) {
        this(address, token, null);
    }

    private RouterClient(String address, @Nullable String token, @Nullable String partnerKey) {
        this.address = address;
        this.token = token;
        this.partnerKey = partnerKey;
    }

    /** The same client as a partner's. */
    public RouterClient withPartnerKey(String key) {
        return new RouterClient(address, token, key);
    }

    @Nullable String token() {
        return token;
    }

    public RouterClient withToken(String accessToken) {
        return new RouterClient(address, accessToken);
    }

    public RouterClient signIn(String email, String password) {
        RouterAnswer answer = ask(operation("sign-in"), Map.of("email", email, "password", password));
        UsedSecrets.note(password);
        UsedSecrets.note(answer.at("/signIn/accessToken").asString());
        UsedSecrets.note(answer.at("/signIn/refreshToken").asString());
        return withToken(answer.at("/signIn/accessToken").asString());
    }

    public RouterAnswer ask(String document) {
        return ask(document, Map.of());
    }

    public RouterAnswer ask(String document, Map<String, ?> variables) {
        return send(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    public RouterAnswer send(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("content-type", "application/json")
                .header("x-lyceum-debug", "true")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        if (partnerKey != null) {
            request.header("x-lyceum-key", partnerKey);
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

    /** The text of an operation of {@code src/test/resources/operations}. */
    public static String operation(String name) {
        try (InputStream stream = RouterClient.class.getResourceAsStream("/operations/%s.graphql".formatted(name))) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no operation %s.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
