package io.lyceum.acceptance.faults;

import io.lyceum.acceptance.RouterClient;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Role;
import io.lyceum.demo.person.UserStatus;
import io.lyceum.launcher.Stack;
import io.lyceum.services.BackingServices;
import io.lyceum.services.ServiceTuning;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** A graph whose parts may be killed: everything is durable, and as empty at the start of the JVM as the demo school is. */
final class FaultyGraph {

    static final DemoSchool SCHOOL = DemoSchool.of(Instant.parse("2026-11-20T00:00:00Z"));

    private static final Path DIRECTORY = Path.of("target", "faults");
    private static final Stack STACK = start();
    private static final Queue<Person> FRESH = new ArrayDeque<>(learners());

    private FaultyGraph() {}

    static Stack stack() {
        return STACK;
    }

    /** Learners who have not been asked for before, and whose only password is the demo accounts'. */
    static synchronized List<Person> freshLearners(int count) {
        return Stream.generate(FRESH::remove).limit(count).toList();
    }

    static RouterClient signIn(Person person) {
        return new RouterClient(STACK.graphUrl(), null).signIn(person.email(), "lyceum-demo");
    }

    /** The only number of a query over all schemas, such as {@code lyceum_users.outbox}. */
    static long count(String query) {
        String address = "jdbc:mysql://%s:%d/?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(STACK.mysql().host(), STACK.mysql().port());
        try (Connection root = DriverManager.getConnection(address, STACK.mysql().username(), STACK.mysql().password());
                Statement statement = root.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private static Stack start() {
        try (BackingServices left = BackingServices.in(DIRECTORY.resolve("services")).tuning(ServiceTuning.DURABLE).open()) {
            left.wipe();
        }
        Stack stack = Stack.in(DIRECTORY).tuning(ServiceTuning.DURABLE).kafka(true).redis(true).budgets(true)
                .environment("router", "LYCEUM_BUDGET", "1000000000").environment("router", "LYCEUM_BUDGET_PER_SECOND", "1")
                .demoSchool(SCHOOL.today()).progress(System.out::println).start();
        try (Connection users = stack.schema("users").connect(); Statement update = users.createStatement()) {
            update.executeUpdate("UPDATE users person JOIN users demo ON demo.email = 'learner@lyceum.test' "
                    + "SET person.password_hash = demo.password_hash WHERE person.password_hash IS NULL");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return stack;
    }

    private static List<Person> learners() {
        return SCHOOL.people().stream()
                .filter(person -> person.status() == UserStatus.ACTIVE && person.roles().equals(List.of(Role.STUDENT)) && !person.demoAccount())
                .toList();
    }
}
