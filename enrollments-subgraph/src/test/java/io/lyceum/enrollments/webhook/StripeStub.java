package io.lyceum.enrollments.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** As much of Stripe's API as is used: intents are made once for each idempotency key, cancelled and refunded; it can be away, and refuse. */
public final class StripeStub {

    public static final String SECRET_KEY = "sk_test_stub";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, Map<String, Object>> madeByKey = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> cancelled = new CopyOnWriteArrayList<>();
    private final AtomicInteger refundsAsked = new AtomicInteger();
    private volatile boolean isAway;
    private volatile boolean losesAnswers;
    private volatile String refundStatus = "succeeded";
    private volatile String refusal = "";

    public StripeStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/payment_intents", this::intents);
        server.createContext("/v1/refunds", this::refunds);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    /** Forgets everything and is there again. */
    public void reset() {
        madeByKey.clear();
        cancelled.clear();
        isAway = false;
        losesAnswers = false;
        refundStatus = "succeeded";
        refusal = "";
        refundsAsked.set(0);
    }

    public void goAway() {
        isAway = true;
    }

    public void comeBack() {
        isAway = false;
        losesAnswers = false;
    }

    /** Does what is asked, but the answers get lost on their way. */
    public void loseAnswers() {
        losesAnswers = true;
    }

    /** Refuses refunds with one of Stripe's codes; none with an empty one. */
    public void refuseRefunds(String code) {
        refusal = code;
    }

    /** Where refunds stand that are made from now on, in Stripe's words. */
    public void makeRefunds(String status) {
        refundStatus = status;
    }

    /** How often a refund was asked for, whatever the answer. */
    public int refundsAsked() {
        return refundsAsked.get();
    }

    /** Changes where something stands that was made. */
    public void move(String id, String status) {
        find(id).put("status", status);
    }

    /** What was made, in the form in which it was answered. */
    public List<Map<String, Object>> made(String object) {
        return madeByKey.values().stream().filter(thing -> thing.get("object").equals(object)).toList();
    }

    /** Which intents were cancelled. */
    public List<String> cancelled() {
        return cancelled;
    }

    private void intents(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, isAway ? 503 : 200, find(path.split("/")[3]));
            return;
        }
        if (!path.endsWith("/cancel")) {
            create(exchange, "pi_", Map.of("object", "payment_intent", "status", "requires_payment_method"));
            return;
        }
        String id = path.split("/")[3];
        cancelled.add(id);
        answer(exchange, 200, Map.of("id", id, "object", "payment_intent", "status", "canceled"));
    }

    private void refunds(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String id = exchange.getRequestURI().getPath().replaceFirst("/v1/refunds/?", "");
            answer(exchange, isAway ? 503 : 200, id.isEmpty() ? Map.of("object", "list", "data", made("refund")) : find(id));
            return;
        }
        refundsAsked.incrementAndGet();
        if (!refusal.isEmpty()) {
            answer(exchange, 400, Map.of("error", Map.of("type", "invalid_request_error", "code", refusal, "message", "No.")));
            return;
        }
        create(exchange, "re_", Map.of("object", "refund", "status", refundStatus));
    }

    private Map<String, Object> find(String id) {
        return madeByKey.values().stream().filter(thing -> thing.get("id").equals(id)).findFirst().orElseThrow();
    }

    private void create(HttpExchange exchange, String prefix, Map<String, Object> defaults) throws IOException {
        Map<String, String> form = form(exchange);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean isSigned = ("Bearer " + SECRET_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (isAway || !isSigned || key == null) {
            answer(exchange, isAway ? 503 : 401, Map.of("error", Map.of("type", "api_error", "message", "No.")));
            return;
        }
        Map<String, Object> made = madeByKey.computeIfAbsent(key, first -> thing(prefix, form, defaults));
        answer(exchange, losesAnswers ? 500 : 200, losesAnswers ? Map.of("error", Map.of("type", "api_error", "message", "Lost.")) : made);
    }

    private Map<String, Object> thing(String prefix, Map<String, String> form, Map<String, Object> defaults) {
        String id = prefix + made.incrementAndGet();
        Map<String, Object> thing = new LinkedHashMap<>(defaults);
        thing.put("id", id);
        thing.put("amount", Long.valueOf(form.get("amount")));
        thing.put("currency", form.getOrDefault("currency", "eur"));
        thing.put("client_secret", id + "_secret");
        thing.put("metadata", form.entrySet().stream()
                .filter(field -> field.getKey().startsWith("metadata["))
                .collect(Collectors.toMap(field -> field.getKey().replaceAll("metadata\\[|]", ""), Map.Entry::getValue)));
        return thing;
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1]), (first, second) -> second));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
