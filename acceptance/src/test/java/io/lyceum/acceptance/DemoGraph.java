package io.lyceum.acceptance;

import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.person.Person;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.id.TypeId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A graph with the demo school of a fixed day, as {@code ./lyceum up} loads it; started once for all tests that look at it. */
final class DemoGraph {

    /** Everybody as whom an operation is asked: an instructor of Lena's courses and one of others, Lena and another learner. */
    static final List<String> ROLES = List.of("admin", "instructor", "instructor-music", "learner", "learner-001", "nobody");

    static final DemoSchool SCHOOL = DemoSchool.of(Instant.parse("2026-11-20T00:00:00Z"));

    private static final Stack STACK =
            Stack.in(Path.of("target", "demo-school")).demoSchool(SCHOOL.today()).progress(System.out::println).start();
    private static final Map<String, RouterClient> CLIENTS = new ConcurrentHashMap<>();

    static {
        givePassword("instructor-music");
        givePassword("learner-001");
    }

    private DemoGraph() {}

    /** A client of one of the roles, or of {@code moderator}. */
    static RouterClient as(String role) {
        return CLIENTS.computeIfAbsent(role, DemoGraph::client);
    }

    /** The global id of a thing. */
    static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }

    static String course(String slug) {
        return id("course", DemoIds.of("course", slug));
    }

    static String user(String key) {
        return id("user", DemoIds.of("user", key));
    }

    static String email(String key) {
        UUID id = DemoIds.of("user", key);
        return SCHOOL.people().stream().filter(person -> person.id().equals(id)).map(Person::email).findFirst().orElseThrow();
    }

    private static RouterClient client(String role) {
        RouterClient anonymous = new RouterClient(STACK.graphUrl(), null);
        return role.equals("nobody") ? anonymous : anonymous.signIn(email(role), "lyceum-demo");
    }

    /** Only the demo accounts have a password; whoever else is to sign in here gets the same one. */
    private static void givePassword(String key) {
        try (Connection users = STACK.schema("users").connect();
                PreparedStatement update = users.prepareStatement(
                        "UPDATE users person JOIN users demo ON demo.email = 'learner@lyceum.test' SET person.password_hash = demo.password_hash WHERE person.email = ?")) {
            update.setString(1, email(key));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
