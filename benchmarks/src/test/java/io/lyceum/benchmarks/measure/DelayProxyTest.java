package io.lyceum.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.lyceum.benchmarks.measure.DelayProxy.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayProxyTest {

    private static final Duration DELAY = Duration.ofMillis(30);
    private static final int PIECES = 300_000;

    private HttpServer server;
    private DelayProxy proxy;

    @BeforeEach
    void aServerBehindAProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, asked.length);
            exchange.getResponseBody().write(asked);
            exchange.close();
        });
        server.start();
        proxy = new DelayProxy(DELAY);
        proxy.forwardTo(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    @Test
    void everyRequestWaitsAndIsNoted() {
        List<Double> millis = Latency.of(target("hello".getBytes()), 3, _ -> { });

        assertThat(millis).hasSize(3).allMatch(each -> each >= DELAY.toMillis());
        List<Call> calls = proxy.takeCalls();
        assertThat(calls).hasSize(3).allMatch(call -> call.serviceNanos() > 0);
        assertThat(calls).extracting(Call::begin).isSorted();
        assertThat(proxy.takeCalls()).isEmpty();
    }

    @Test
    void aRequestOfManyPiecesIsOneCall() {
        assertThat(target(new byte[PIECES]).ask()).hasSize(PIECES);

        assertThat(proxy.takeCalls()).hasSize(1);
    }

    @Test
    void whatTheServerTookIsToldWithoutTheDelay() {
        long[] waited = new long[1];
        Latency.of(target("hello".getBytes()), 1, nanos -> waited[0] = nanos);

        assertThat(proxy.takeCalls().getFirst().serviceNanos()).isPositive().isLessThanOrEqualTo(waited[0] - DELAY.toNanos());
    }

    private Target target(byte[] body) {
        return new Target("proxied", proxy.port(), "/", body, Map::of, List.of());
    }
}
