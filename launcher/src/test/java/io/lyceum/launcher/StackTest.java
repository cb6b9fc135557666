package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One subgraph, really started, on free ports. */
@TestMethodOrder(OrderAnnotation.class)
class StackTest {

    private static final Path DIRECTORY = Path.of("target/stack-test");
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.in(DIRECTORY).subgraphs("users").router(false).start();
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    @Order(1)
    void aStartedPartIsReadyAndAnswers() throws Exception {
        assertThat(stack.names()).containsExactly("users");
        assertThat(stack.isReady("users")).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(stack.url("users") + "/.well-known/jwks.json")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"ES256\"");
        }
    }

    @Test
    @Order(1)
    void itsSchemaIsItsOwn() throws Exception {
        try (Connection connection = stack.schema("users").connect(); ResultSet tables = connection.createStatement().executeQuery("SHOW SCHEMAS LIKE 'lyceum%'")) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getString(1)).isEqualTo("lyceum_users");
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    @Order(1)
    void itsMemoryAndLogAreKnown() {
        assertThat(Memory.proportionalSetSize(stack.pid("users")).orElseThrow()).isBetween(50_000_000L, 800_000_000L);
        assertThat(stack.log("users")).content().contains("Started");
    }

    @Test
    @Order(2)
    void startingAgainLeavesAloneWhatIsUpToDate() {
        long before = stack.pid("users");
        stack.start();
        assertThat(stack.pid("users")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aTakenPortIsOneSentence() throws IOException {
        stack.stop("users");
        assertThat(stack.isReady("users")).isFalse();
        try (ServerSocket _ = new ServerSocket(stack.port("users"), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> stack.start("users")).isInstanceOf(LauncherException.class).hasMessageStartingWith("Port " + stack.port("users"));
        }
    }

    @Test
    @Order(4)
    void anUnusableTrainingKeepsNobodyFromStarting() throws IOException {
        try (var folders = Files.list(DIRECTORY.resolve("apps"))) {
            Files.writeString(folders.findFirst().orElseThrow().resolve("app.aot"), "no training at all");
        }
        stack.close();
        stack = Stack.in(DIRECTORY).subgraphs("users").router(false).fastStarts(true).start();
        assertThat(stack.isReady("users")).isTrue();
    }

    @Test
    @Order(5)
    void aCrashedPartIsStartedAgain() {
        stack.kill("users");
        assertThat(stack.isReady("users")).isFalse();
        stack.start("users");
        assertThat(stack.isReady("users")).isTrue();
    }

    @Test
    @Order(6)
    void aPartThatCannotStartIsNamedWithItsLog() {
        stack.close();
        assertThatThrownBy(() -> Stack.in(DIRECTORY).subgraphs("users").router(false).environment("users", "SPRING_DATASOURCE_PASSWORD", "wrong").start())
                .isInstanceOf(LauncherException.class).hasMessageStartingWith("users ended while it was starting; its log ").hasMessageContaining("users.log");
    }
}
