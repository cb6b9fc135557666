package io.lyceum.users.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.lyceum.testing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the token endpoint as a program does. */
public class TokenEndpoint {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Environment environment;

    TokenEndpoint(Environment environment) {
        this.environment = environment;
    }

    /** What the endpoint answered. */
    public record Answer(int status, HttpResponse<String> response, JsonNode json) {

        public String error() {
            return json.path("error").asString();
        }

        public JWTClaimsSet claims() throws ParseException {
            return SignedJWT.parse(json.path("access_token").asString()).getJWTClaimsSet();
        }

        /** The same token under the key that subgraphs in tests trust. */
        public String tokenForTests() throws ParseException {
            return TestKeys.shared().sign(claims());
        }
    }

    public Answer asClient(String clientId, String secret) {
        return asClient(clientId, secret, Map.of());
    }

    public Answer asClient(String clientId, String secret, Map<String, String> more) {
        HttpRequest.Builder request = request("", with(more, Map.of("grant_type", "client_credentials")));
        String pair = Base64.getEncoder().encodeToString("%s:%s".formatted(clientId, secret).getBytes(StandardCharsets.UTF_8));
        return send(request.header("authorization", "Basic " + pair));
    }

    public Answer exchange(String personalToken, Map<String, String> more) {
        return form(with(more, Map.of("grant_type", EXCHANGE, "subject_token", personalToken, "subject_token_type", ACCESS_TOKEN)));
    }

    public Answer exchange(String personalToken) {
        return exchange(personalToken, Map.of());
    }

    public Answer form(Map<String, String> form) {
        return send(request("", form));
    }

    public Answer form(String query, Map<String, String> form) {
        return send(request(query, form));
    }

    private HttpRequest.Builder request(String query, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> "%s=%s".formatted(entry.getKey(), URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/oauth2/token%s".formatted(port, query)))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, JsonMapper.shared().readTree(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, String> with(Map<String, String> more, Map<String, String> usual) {
        Map<String, String> all = new java.util.LinkedHashMap<>(usual);
        all.putAll(more);
        return all;
    }
}
