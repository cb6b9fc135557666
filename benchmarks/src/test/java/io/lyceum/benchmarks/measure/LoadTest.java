package io.lyceum.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.lyceum.benchmarks.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final byte[] ANSWER = "{\"data\":{\"n\":1}}".getBytes(StandardCharsets.UTF_8);

    private final AtomicLong asked = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve("/chunked", 200, 0);
        serve("/sized", 200, ANSWER.length);
        serve("/broken", 500, ANSWER.length);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyAnswerIsCounted() {
        Slice slice = Load.on(target("/sized"), Duration.ofMillis(100));

        assertThat(slice.requests()).isPositive().isEqualTo(asked.get());
        assertThat(slice.seconds()).isGreaterThanOrEqualTo(0.1);
    }

    @Test
    void chunkedAnswersAreReadToTheirEnd() {
        assertThat(target("/chunked").ask()).isEqualTo(ANSWER);
        assertThat(Load.on(target("/chunked"), Duration.ofMillis(50)).requests()).isPositive();
    }

    @Test
    void anythingBut200EndsTheMeasurement() {
        assertThatThrownBy(() -> Load.on(target("/broken"), Duration.ofMillis(50)))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("500");
    }

    private void serve(String path, int status, int length) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
    }

    private Target target(String path) {
        return new Target("a server", server.getAddress().getPort(), path, "{}".getBytes(StandardCharsets.UTF_8), Map::of, List.of());
    }
}
