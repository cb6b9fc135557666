package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.services.BackingServices;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.ServiceTuning;
import io.lyceum.services.TestKafka;
import io.lyceum.services.TestMySql;
import io.lyceum.testing.TestTopics;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes die and Kafka goes away: every event that committed takes effect, and once. */
class EventFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SchemaAccess schema = TestMySql.shared().createSchema("shelf");
    private final ShelfTables tables = new ShelfTables(schema);
    private final String prefix = UUID.randomUUID() + ".";

    @Test
    void theOtherProcessTakesOverWhenTheRelayDies() throws Exception {
        String kafka = TestKafka.shared().bootstrapServers();
        try (Shelf first = start(kafka)) {
            until(tables::areMigrated);
            tables.tell(50);
            until(() -> tables.unsent() == 0);
            try (Shelf second = start(kafka)) {
                tables.tell(50);
                until(() -> tables.unsent() == 0);
                first.kill();
                tables.tell(50);
                until(() -> tables.unsent() == 0 && tables.effects() == 150);
                assertThat(second.isRunning()).isTrue();
            }
        }
        assertThat(new TestTopics(kafka).read(prefix + Notes.UPDATED)).as("nothing was sent by both").hasSize(150);
    }

    @Test
    void whatWasSentButNotMarkedIsSentAgainAndTakesEffectOnce() throws Exception {
        String kafka = TestKafka.shared().bootstrapServers();
        try (Shelf dying = start(kafka, "--lyceum.failpoint=after-ack")) {
            until(tables::areMigrated);
            tables.tell(10);
            until(() -> !dying.isRunning());
        }
        assertThat(tables.unsent()).isPositive();

        try (Shelf next = start(kafka)) {
            until(() -> tables.unsent() == 0 && tables.effects() == 10);
            assertThat(next.isRunning()).isTrue();
        }
        assertThat(new TestTopics(kafka).read(prefix + Notes.UPDATED)).extracting(ConsumerRecord::value).hasSizeGreaterThan(10);
        assertThat(tables.effects()).isEqualTo(10);
        assertThat(tables.seen()).isEqualTo(10);
    }

    @Test
    void whatTookEffectButWasNotAcknowledgedTakesEffectOnce() throws Exception {
        String kafka = TestKafka.shared().bootstrapServers();
        try (Shelf dying = start(kafka, "--lyceum.failpoint=after-effect")) {
            until(tables::areMigrated);
            tables.tell(10);
            until(() -> !dying.isRunning());
        }
        assertThat(tables.effects()).isPositive();

        try (Shelf next = start(kafka)) {
            until(() -> tables.effects() >= 10);
            assertThat(next.isRunning()).isTrue();
        }
        assertThat(tables.effects()).isEqualTo(10);
    }

    @Test
    void aProcessThatDiesBeforeTheCommitLeavesNothingAndAfterItEverything() throws Exception {
        String kafka = TestKafka.shared().bootstrapServers();
        try (Shelf dying = start(kafka, "--shelf.tell=true", "--lyceum.failpoint=before-commit")) {
            until(() -> !dying.isRunning());
        }
        assertThat(tables.events()).isZero();

        try (Shelf dying = start(kafka, "--shelf.tell=true", "--lyceum.failpoint=after-commit")) {
            until(() -> !dying.isRunning());
        }
        assertThat(tables.events()).isEqualTo(1);
    }

    @Test
    void whatWasMadeOfEventsIsMadeAgainByRepublishing() throws Exception {
        String kafka = TestKafka.shared().bootstrapServers();
        try (Shelf shelf = start(kafka)) {
            until(tables::areMigrated);
            tables.own(500);
            republish(kafka);
            until(() -> tables.digest().equals(tables.ownDigest()));

            tables.wipe();
            republish(kafka);

            until(() -> tables.digest().equals(tables.ownDigest()));
            assertThat(shelf.isRunning()).isTrue();
        }
    }

    @Test
    void eventsWaitWhileKafkaIsAway(@TempDir Path folder) throws Exception {
        int port = freePort();
        String address = "127.0.0.1:" + port;
        try (Shelf shelf = start(address)) {
            until(tables::areMigrated);
            tables.tell(20);
            try (BackingServices services = kafka(folder, port)) {
                services.kafka();
                until(() -> tables.unsent() == 0 && tables.effects() == 20);
            }
            tables.tell(20);
            try (BackingServices services = kafka(folder, port)) {
                services.kafka();
                until(() -> tables.unsent() == 0 && tables.effects() == 40);
            }
            assertThat(shelf.isRunning()).isTrue();
        }
    }

    private void republish(String kafka) throws InterruptedException {
        try (Shelf command = start(kafka, "--lyceum.events.republish=true", "--spring.main.web-application-type=none")) {
            until(() -> !command.isRunning());
        }
    }

    private Shelf start(String kafka, String... settings) {
        return Shelf.start(schema, kafka, prefix, settings);
    }

    private static BackingServices kafka(Path folder, int port) {
        return BackingServices.in(folder).port("kafka", port).tuning(ServiceTuning.DURABLE).open();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).ignoreException(SQLException.class).until(condition);
    }
}
