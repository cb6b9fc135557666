package io.lyceum.acceptance;

import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.organization.Membership;
import io.lyceum.demo.organization.OrganizationRole;
import io.lyceum.demo.person.Person;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.id.TypeId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A graph with the demo school of a fixed day, as {@code ./lyceum up} loads it; started once for all tests that look at it. */
public final class DemoGraph {

    /** Everybody as whom an operation is asked: an instructor of Lena's courses and one of others, Lena and another learner. */
    public static final List<String> ROLES = List.of("admin", "instructor", "instructor-music", "learner", "learner-001", "nobody");

    /** Somebody who learns other things than Python, and administers the organization that offers it. */
    public static final String ORGANIZATION_ADMIN = "organization-admin";

    public static final DemoSchool SCHOOL = DemoSchool.of(Instant.parse("2026-11-20T00:00:00Z"));

    private static final Duration TOKEN_USE = Duration.ofMinutes(10);
    private static final Path DIRECTORY = Path.of("target", "demo-school");
    private static final Stack STACK =
            Stack.in(DIRECTORY).kafka(true).demoSchool(SCHOOL.today())
                    // The school's day is over: held seats would be given back, access would run out, and quizzes that have closed would complete
                    // enrollments while they are looked at.
                    .environment("enrollments", "LYCEUM_PAYMENTS_SCHEDULESENABLED", "false")
                    .environment("enrollments", "LYCEUM_ACCESS_EXPIRYINTERVAL", "365d")
                    .environment("assessments", "LYCEUM_CLOSINGS_ENABLED", "false")
                    .progress(System.out::println).start();
    private static final Map<String, SignedIn> CLIENTS = new ConcurrentHashMap<>();

    /** A client, whose access token ends a quarter of an hour after {@code since}. */
    private record SignedIn(RouterClient client, Instant since) {}

    static {
        givePassword("instructor-music");
        givePassword("learner-001");
        givePassword(ORGANIZATION_ADMIN);
        makeOrganizationAdmin();
        completeTheProfileOf("learner");
    }

    private DemoGraph() {}

    /** A client of one of the roles, or of {@code moderator}. */
    public static RouterClient as(String role) {
        Instant now = Instant.now();
        return CLIENTS.compute(role, (_, known) ->
                        known != null && known.since().isAfter(now.minus(TOKEN_USE)) ? known : new SignedIn(client(role), now))
                .client();
    }

    /** The access token of one of the roles; null for nobody. */
    static @Nullable String tokenOf(String role) {
        return as(role).token();
    }

    /** What the graph has sent by mail. */
    public static Mailbox mailbox() {
        return new Mailbox(DIRECTORY.resolve("mail"));
    }

    /** Where the graph keeps its data, keys and logs. */
    public static Path directory() {
        return DIRECTORY;
    }

    public static Stack stack() {
        return STACK;
    }

    /** The global id of a thing. */
    public static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }

    public static String course(String slug) {
        return id("course", DemoIds.of("course", slug));
    }

    public static String user(String key) {
        return id("user", DemoIds.of("user", key));
    }

    /** The key of one of the roles' person. */
    public static UUID person(String key) {
        return key.equals(ORGANIZATION_ADMIN) ? brightlineMember().userId() : DemoIds.of("user", key);
    }

    public static String email(String key) {
        UUID id = person(key);
        return SCHOOL.people().stream().filter(person -> person.id().equals(id)).map(Person::email).findFirst().orElseThrow();
    }

    private static RouterClient client(String role) {
        RouterClient anonymous = new RouterClient(STACK.graphUrl(), null);
        return role.equals("nobody") ? anonymous : anonymous.signIn(email(role), "lyceum-demo");
    }

    /** A member of the organization that offers Python from the First Line, who never learned in that course. */
    private static Membership brightlineMember() {
        UUID course = DemoIds.of("course", "python-from-the-first-line");
        return SCHOOL.memberships().stream()
                .filter(each -> each.organizationId().equals(DemoIds.of("organization", "brightline")) && each.role() == OrganizationRole.MEMBER)
                .filter(each -> SCHOOL.enrollments().stream().noneMatch(one -> one.courseId().equals(course) && one.userId().equals(each.userId())))
                .findFirst()
                .orElseThrow();
    }

    /** The school's only administrators of organizations administer the platform as well. */
    private static void makeOrganizationAdmin() {
        update("UPDATE organization_members SET role = 'ADMIN' WHERE id = UUID_TO_BIN(?)", brightlineMember().id().toString());
    }

    /** So that there is something to see or not to see in each of its fields. */
    private static void completeTheProfileOf(String key) {
        update("""
                UPDATE user_profiles SET region = 'North', education_level = 'Bachelor', age_band = '25-34', has_disability = FALSE,
                  website_url = 'https://lena.lyceum.test/', linked_in_url = 'https://linkedin.lyceum.test/lena', github_url = 'https://github.lyceum.test/lena',
                  occupation = 'Clerk', field_of_study = 'Law'
                WHERE user_id = UUID_TO_BIN(?)
                """, person(key).toString());
    }

    /** Only the demo accounts have a password; whoever else is to sign in here gets the same one. */
    private static void givePassword(String key) {
        update("UPDATE users person JOIN users demo ON demo.email = 'learner@lyceum.test' SET person.password_hash = demo.password_hash WHERE person.email = ?",
                email(key));
    }

    private static void update(String statement, String parameter) {
        try (Connection users = STACK.schema("users").connect(); PreparedStatement update = users.prepareStatement(statement)) {
            update.setString(1, parameter);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Nobody is concerned by: " + statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
