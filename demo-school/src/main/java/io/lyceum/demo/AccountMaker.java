package io.lyceum.demo;

import io.lyceum.demo.person.ApiClient;
import io.lyceum.demo.person.ApplicationStatus;
import io.lyceum.demo.person.AuditChange;
import io.lyceum.demo.person.AuditEntry;
import io.lyceum.demo.person.IdentityProvider;
import io.lyceum.demo.person.InstructorApplication;
import io.lyceum.demo.person.LinkedIdentity;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Session;
import io.lyceum.demo.person.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what belongs to accounts: sessions, linked accounts, applications to teach, programs' access and the audit log. */
final class AccountMaker {

    private static final Duration SESSION = Duration.ofDays(30);

    private final Days days;

    AccountMaker(Days days) {
        this.days = days;
    }

    List<Session> sessions(People people) {
        Stream<Session> demo = people.demoAccounts().stream().flatMap(person -> Stream.of(session(person, 1, 12), session(person, 2, 3)));
        Stream<Session> others = people.learners().stream()
                .filter(person -> person.status() == UserStatus.ACTIVE && Dice.of("signed-in", person.id()).chance(0.3))
                .map(person -> session(person, 1, 25));
        return Stream.concat(demo, others).toList();
    }

    private Session session(Person person, int number, int daysAgo) {
        Dice dice = Dice.of("session", person.id() + ":" + number);
        Instant opened = Days.later(person.createdAt().plusSeconds(30), days.between(dice, daysAgo, daysAgo - 1));
        Instant seen = dice.within(opened, days.today());
        return new Session(
                DemoIds.of("session", person.id() + ":" + number), person.id(), dice.pick(Phrases.of("device")),
                "203.0.113." + dice.between(1, 254), opened, seen, opened.plus(SESSION), dice.chance(0.15) ? seen : null);
    }

    List<LinkedIdentity> identities(People people) {
        return Stream.concat(people.demoAccounts().stream().skip(3), people.learners().stream())
                .filter(person -> person.demoAccount() || Dice.of("linked", person.id()).chance(0.2))
                .map(this::identity)
                .toList();
    }

    private LinkedIdentity identity(Person person) {
        Dice dice = Dice.of("identity", person.id());
        return new LinkedIdentity(
                DemoIds.of("identity", person.id().toString()), person.id(), dice.pick(List.of(IdentityProvider.values())),
                Long.toUnsignedString(person.id().getLeastSignificantBits()), person.email(), dice.within(person.createdAt(), days.today()));
    }

    List<InstructorApplication> applications(People people) {
        return List.of(
                application(people.learners().get(4), "Screen printing", "I have taught it in a workshop for six years.", ApplicationStatus.PENDING, null),
                application(people.learners().get(5), "Bookkeeping for clubs", "I keep the books of four clubs.", ApplicationStatus.PENDING, null),
                application(people.learners().get(6), "Trading", "I will make everybody rich.", ApplicationStatus.REJECTED, "No evidence of teaching."),
                application(people.instructors().get(9), "Photography", "Twenty years behind a camera.", ApplicationStatus.APPROVED, "Welcome!"));
    }

    private InstructorApplication application(
            Person person, String expertise, String motivation, ApplicationStatus status, @Nullable String note) {
        Dice dice = Dice.of("application", person.id());
        Instant submitted = status == ApplicationStatus.APPROVED ? person.createdAt().plusSeconds(86_400) : days.between(dice, 40, 10);
        boolean decided = status != ApplicationStatus.PENDING;
        return new InstructorApplication(
                DemoIds.of("instructor-application", person.id().toString()), person.id(), expertise, motivation, status, submitted,
                decided ? People.id("admin") : null, decided ? submitted.plus(Duration.ofDays(2)) : null, note);
    }

    List<ApiClient> apiClients() {
        return List.of(
                client("partner-demo", "brightline", "Brightline intranet", "Shows the catalogue to employees.", List.of(), 200, false),
                client("registry", "northgate", "Northgate student registry", "Copies results into the registry.",
                        List.of("enrollments:read", "certificates:read"), 400, false),
                client("old-newsletter", null, "Newsletter", "Not in use any more.", List.of("users:read"), 600, true));
    }

    private ApiClient client(
            String key, @Nullable String organization, String name, String description, List<String> scopes, int age, boolean revoked) {
        Dice dice = Dice.of("api-client", key);
        return new ApiClient(
                DemoIds.of("api-client", key), key, organization == null ? null : OrganizationMaker.id(organization), name, description, scopes,
                People.id("admin"), days.ago(age), days.between(dice, revoked ? 90 : 2, revoked ? 89 : 1), revoked ? days.ago(80) : null);
    }

    List<AuditEntry> auditEntries(People people) {
        List<AuditEntry> all = new ArrayList<>();
        for (Person person : people.all()) {
            if (person.status() == UserStatus.SUSPENDED) {
                all.add(entry("user.suspended", person, new AuditChange("status", "ACTIVE", "SUSPENDED"), People.id("admin")));
            }
            if (person.status() == UserStatus.DELETED) {
                all.add(entry("user.deleted", person, new AuditChange("status", "ACTIVE", "DELETED"), person.id()));
            }
        }
        people.instructors().forEach(person ->
                all.add(entry("role.granted", person, new AuditChange("roles", "STUDENT", "STUDENT, INSTRUCTOR"), People.id("admin"))));
        return List.copyOf(all);
    }

    private AuditEntry entry(String action, Person person, AuditChange change, UUID actor) {
        Dice dice = Dice.of(action, person.id());
        Instant at = person.deletedAt() != null ? person.deletedAt() : dice.within(person.createdAt(), days.today());
        return new AuditEntry(
                DemoIds.of("audit-entry", action + ":" + person.id()), actor, action, "User", person.id(), List.of(change),
                "198.51.100." + dice.between(1, 254), at);
    }
}
