package io.lyceum.testing;

import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestKafka;
import io.lyceum.services.TestMySql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What the launcher gives a subgraph, given by the test: a schema, secrets, the address of the keys. */
class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String ROUTER_SECRET = "5e".repeat(32);
    private static final String CURSOR_SECRET = "c0".repeat(32);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SchemaAccess schema = TestMySql.shared().createSchema("test");
        TestPropertyValues.of(
                        "spring.datasource.url=" + schema.jdbcUrl(),
                        "spring.datasource.username=" + schema.username(),
                        "spring.datasource.password=" + schema.password(),
                        "lyceum.router-secret=" + ROUTER_SECRET,
                        "lyceum.cursor-secret=" + CURSOR_SECRET,
                        "lyceum.jwks-url=" + TestKeys.shared().jwksUrl(),
                        "lyceum.keys-file=" + keysFile(),
                        "lyceum.pii-keys-file=" + folder("lyceum-pii").resolve("keys.json"),
                        "lyceum.mail.mailbox=" + folder("lyceum-mail"),
                        // It changes tables beside the tests; it has tests of its own.
                        "lyceum.partitions.enabled=false",
                        "lyceum.debug=true")
                .and(events(context.getEnvironment()))
                .applyTo(context);
    }

    /** Names of its own in the Kafka that all tests of the JVM share, or no Kafka at all. */
    private static String[] events(Environment environment) {
        if (!environment.getProperty(WithKafka.PROPERTY, Boolean.class, false)) {
            return new String[] {"lyceum.events.enabled=false"};
        }
        return new String[] {
            "spring.kafka.bootstrap-servers=" + TestKafka.shared().bootstrapServers(),
            "lyceum.events.prefix=" + UUID.randomUUID() + ".",
            "lyceum.events.enabled=true"
        };
    }

    private static String keysFile() {
        return folder("lyceum-keys").resolve("keys.json").toString();
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
