package io.lyceum.acceptance.partner;

import io.lyceum.acceptance.TheGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the router as a partner's program does. */
record PartnerClient(@Nullable String key) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the router answered. */
    record Answer(int status, String caching, JsonNode json) {

        /** The code of the one error; empty where the answer is without. */
        String code() {
            return json.at("/errors/0/extensions/code").asString("");
        }
    }

    Answer post(Object body) {
        return send(HttpRequest.newBuilder(URI.create(TheGraph.stack().graphUrl()))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer get(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(TheGraph.stack().graphUrl() + "?" + query)).GET());
    }

    Answer post(PartnerDocument document) {
        return post(Map.of("documentId", document.id(), "variables", document.variables));
    }

    Answer get(PartnerDocument document) {
        return get(Map.of("documentId", document.id(), "variables", JSON.writeValueAsString(document.variables)));
    }

    private Answer send(HttpRequest.Builder request) {
        if (key != null) {
            request.header("x-lyceum-key", key);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("cache-control").orElse(""), JSON.readTree(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
