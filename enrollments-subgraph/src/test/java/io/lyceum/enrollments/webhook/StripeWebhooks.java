package io.lyceum.enrollments.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Tells the subgraph what happened, signed as Stripe signs: https://docs.stripe.com/webhooks#verify-manually. */
public final class StripeWebhooks {

    public static final String SECRET = "whsec_stub";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;

    public StripeWebhooks(String port) {
        this.address = URI.create("http://127.0.0.1:%s/webhooks/stripe".formatted(port));
    }

    /** An event about something, as JSON. */
    public static String event(String id, String type, Map<String, Object> object) {
        return JSON.writeValueAsString(Map.of("id", id, "object", "event", "type", type, "data", Map.of("object", object)));
    }

    /** Tells of an event; the status of the answer. */
    public int tell(String event) {
        return tell(event, Instant.now(), SECRET);
    }

    /** Tells of an event, signed at some time with some secret; the status of the answer. */
    int tell(String event, Instant time, String secret) {
        String signed = "%d.%s".formatted(time.getEpochSecond(), event);
        return send(event, "t=%d,v1=%s".formatted(time.getEpochSecond(), hmac(signed, secret)));
    }

    /** Sends a body under any signature; the status of the answer. */
    int send(String body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("content-type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
