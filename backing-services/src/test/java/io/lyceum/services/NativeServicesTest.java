package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeServicesTest {

    @Test
    void eachServesItsClients(@TempDir Path folder) throws Exception {
        try (BackingServices services = BackingServices.in(folder).environment(Map.of("LYCEUM_SERVICES", "native")).open()) {
            long t0 = System.nanoTime();
            services.mysql();
            long t1 = System.nanoTime();
            services.redis();
            long t2 = System.nanoTime();
            services.kafka();
            long t3 = System.nanoTime();
            System.out.println("mysql " + (t1 - t0) / 1000000 + " redis " + (t2 - t1) / 1000000 + " kafka " + (t3 - t2) / 1000000);
            Map<String, Object> c = Map.of("bootstrap.servers", services.kafka().bootstrapServers());
            try (var producer = new KafkaProducer<>(c, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("t", "k", "v")).get(20, TimeUnit.SECONDS);
            }
            try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", services.kafka().bootstrapServers(), "group.id", "g",
                    "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of("t"));
                assertThat(consumer.poll(Duration.ofSeconds(20))).hasSize(1);
            }
            for (var s : List.of(services.mysql(), services.kafka(), services.redis())) {
                System.out.println(new ProcessBuilder("grep", "-E", "VmRSS", "/proc/" + s.pid().getAsLong() + "/status").start().inputReader().readLine());
            }
        }
    }
}
