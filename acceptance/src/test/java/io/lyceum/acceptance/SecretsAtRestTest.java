package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * After everything else has run: no file of MySQL, Kafka or Redis, nothing in Redis' memory, and no log holds a password, a token or an encrypted field in plain text. Mail is
 * not looked at, because it is delivered; neither is the folder of keys, which only their owner can read.
 */
@Order(Integer.MAX_VALUE)
class SecretsAtRestTest {

    private static final Set<String> OUTSIDE = Set.of("keys", "mail", "apps", "secrets.properties");
    private static final String ADDRESS = "learner@lyceum.test";

    @BeforeAll
    static void everythingIsOnDisk() {
        TheGraph.signedIn("learner").ask("{ me { displayName } }");
        keepPersonalDetails(TheGraph.signedIn("moderator"));
        DemoGraph.as("learner").ask("{ me { displayName } }");
        Stream.of(TheGraph.stack(), DemoGraph.stack()).forEach(SecretsAtRestTest::flush);
    }

    @Test
    void whatIsNoSecretIsFound() {
        assertThat(holders(TheGraph.directory(), ADDRESS)).as("files that hold an e-mail address").isNotEmpty();
        assertThat(holders(DemoGraph.directory(), ADDRESS)).as("files that hold an e-mail address").isNotEmpty();
    }

    @Test
    void noSecretIsFound() {
        assertThat(UsedSecrets.all()).hasSizeGreaterThan(4);
        for (Path directory : List.of(TheGraph.directory(), DemoGraph.directory())) {
            files(directory).forEach(file -> assertHoldsNoSecret(file.toString(), content(file)));
        }
    }

    /** The other graphs have no Redis; this one has, with budgets and caches in it, and is there for this test alone. */
    @Test
    void norDoesRedisHoldAny() {
        Path directory = Path.of("target", "cached-graph");
        try (Stack stack = Stack.in(directory).redis(true).budgets(true)
                        // A bucket that runs out soon is gone soon.
                        .environment("router", "LYCEUM_BUDGET_PER_SECOND", "1").progress(System.out::println).start();
                RedisContents redis = new RedisContents(stack.services().redis())) {
            redis.keepOnDisk();
            RouterClient person = new RouterClient(stack.graphUrl(), null).signIn(ADDRESS, "lyceum-demo");
            keepPersonalDetails(person);
            person.ask("""
                    { me { displayName email personalDetails { phone address } sessions(first: 5) { nodes { device } } } popularCourses { title } trendingCourses { title } }
                    """);

            Map<String, String> contents = redis.read();
            redis.save();

            assertThat(contents).as("what Redis keeps").isNotEmpty();
            contents.forEach((key, value) -> assertHoldsNoSecret("Redis at " + key, key + value));
            Path folder = directory.resolve("services").resolve("redis");
            String found = contents.keySet().iterator().next();
            assertThat(holders(folder, found)).as("Redis' files that hold the key %s", found).isNotEmpty();
            files(directory).forEach(file -> assertHoldsNoSecret(file.toString(), content(file)));
        }
    }

    private static void assertHoldsNoSecret(String place, String content) {
        assertThat(UsedSecrets.all().stream().filter(content::contains).map(secret -> secret.substring(0, Math.min(12, secret.length())) + "…"))
                .as("secrets in %s", place).isEmpty();
    }

    /** Gives a person what is kept encrypted. */
    private static void keepPersonalDetails(RouterClient person) {
        String phone = "+4915550123987";
        String address = "17 Hidden Lane, Nowhere";
        int version = person.ask("{ me { profile { version } } }").at("/me/profile/version").asInt();
        RouterAnswer answer = person.ask("""
                mutation ($version: Int!, $phone: String!, $address: String!) {
                  updatePersonalDetails(input: {expectedVersion: $version, phone: $phone, address: $address}) { errors { code } }
                }
                """, Map.of("version", version, "phone", phone, "address", address));
        assertThat(answer.at("/updatePersonalDetails/errors").toString()).as(answer.text()).isEqualTo("[]");
        UsedSecrets.note(phone);
        UsedSecrets.note(address);
    }

    /** Has MySQL write what it holds of each table in memory. */
    private static void flush(Stack stack) {
        String address = "jdbc:mysql://%s:%d/?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(stack.mysql().host(), stack.mysql().port());
        try (Connection root = DriverManager.getConnection(address, stack.mysql().username(), stack.mysql().password()); Statement statement = root.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("FLUSH TABLES %s FOR EXPORT".formatted(table));
                statement.execute("UNLOCK TABLES");
            }
            statement.execute("FLUSH LOGS");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                SELECT CONCAT('`', table_schema, '`.`', table_name, '`') FROM information_schema.tables
                WHERE table_schema LIKE 'lyceum\\_%' AND table_type = 'BASE TABLE'
                """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static List<Path> holders(Path directory, String text) {
        return files(directory).stream().filter(file -> content(file).contains(text)).toList();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !OUTSIDE.contains(directory.relativize(file).getName(0).toString()))
                    // A server may have just replaced one.
                    .filter(Files::isReadable)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A character a byte, so that the text of any file can be searched. */
    private static String content(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
