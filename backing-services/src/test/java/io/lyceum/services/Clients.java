package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What real clients do with each service. */
final class Clients {

    private Clients() {
    }

    static void use(MySqlServer server) throws SQLException {
        SchemaAccess access = Schemas.provision(server, "clients_use", "clients_use", "secret");
        try (var connection = access.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS lesson (id INT PRIMARY KEY, title VARCHAR(50))");
            statement.execute("REPLACE INTO lesson VALUES (1, 'Élan')");
            try (var rows = statement.executeQuery("SELECT title, @@collation_database, @@time_zone FROM lesson WHERE title = 'elan'")) {
                assertThat(rows.next()).isTrue();
                assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3))).containsExactly("Élan", "utf8mb4_0900_ai_ci", "+00:00");
            }
        }
    }

    static void use(KafkaBroker broker) throws Exception {
        String servers = broker.bootstrapServers();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("lessons", "key", "value")).get(30, TimeUnit.SECONDS);
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("lessons"));
            assertThat(consumer.poll(Duration.ofSeconds(30))).extracting("value").containsExactly("value");
        }
    }

    static void use(RedisServer server) throws IOException {
        RedisProbe.ping(server.host(), server.port(), "", server.password());
    }
}
