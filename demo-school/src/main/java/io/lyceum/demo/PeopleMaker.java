package io.lyceum.demo;

import io.lyceum.demo.Names.Name;
import io.lyceum.demo.Names.Origin;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Preferences;
import io.lyceum.demo.person.Profile;
import io.lyceum.demo.person.Role;
import io.lyceum.demo.person.UserStatus;
import io.lyceum.demo.person.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the school's people. */
final class PeopleMaker {

    static final int LEARNERS = 300;

    private static final String DOMAIN = "@people.lyceum.test";
    private static final Preferences USUAL = new Preferences(true, true, true, false);

    private final Days days;
    private final Names names = new Names();

    PeopleMaker(Days days) {
        this.days = days;
    }

    People make() {
        return new People(
                demoAccounts(),
                Texts.rows("instructors.txt").stream().map(this::instructor).toList(),
                IntStream.rangeClosed(1, 3).mapToObj(this::moderator).toList(),
                IntStream.rangeClosed(1, LEARNERS).mapToObj(this::learner).toList());
    }

    private List<Person> demoAccounts() {
        return List.of(
                demo("admin", "Ada", Role.ADMIN, "Runs this school", "Europe/London", Visibility.CONNECTIONS_ONLY),
                demo("instructor", "Ines", Role.INSTRUCTOR, "Teaches Python and machine learning", "Europe/Amsterdam", Visibility.PUBLIC),
                demo("moderator", "Milo", Role.MODERATOR, "Reads every review", "Europe/Athens", Visibility.PUBLIC),
                demo("learner", "Lena", Role.STUDENT, "Learns in the evening", "Europe/Berlin", Visibility.PUBLIC));
    }

    private Person demo(String key, String given, Role role, String headline, String zone, Visibility visibility) {
        String family = given.equals("Ines") ? "Instructor" : Character.toUpperCase(key.charAt(0)) + key.substring(1);
        Profile profile = new Profile(
                avatar(key), headline, "An account for trying things out.", null, null, null, null, null, country(zone), null, zone, "en",
                null, null, null, visibility, role == Role.INSTRUCTOR);
        List<Role> roles = role == Role.STUDENT ? List.of(Role.STUDENT) : List.of(Role.STUDENT, role);
        Instant since = days.ago(Days.HISTORY);
        return new Person(
                People.id(key), key + "@lyceum.test", given, family, given + " " + family, UserStatus.ACTIVE, roles, profile, USUAL, true,
                since, since, since, null, null);
    }

    private Person instructor(List<String> row) {
        Dice dice = Dice.of("instructor", row.getFirst());
        Instant since = days.between(dice, Days.HISTORY, Days.HISTORY - 60);
        Name name = names.next(row.get(1));
        URI site = URI.create("https://" + name.address().replace('.', '-') + ".people.lyceum.test/");
        Profile profile = new Profile(
                avatar("instructor-" + row.getFirst()), row.get(5), row.get(6), site, null, null, "Teacher", null, row.get(2), null,
                row.get(3), row.get(1), "Doctorate", null, null, Visibility.PUBLIC, dice.chance(0.5));
        return new Person(
                People.instructor(row.getFirst()), name.address() + DOMAIN, name.given(), name.family(), name.full(), UserStatus.ACTIVE,
                List.of(Role.STUDENT, Role.INSTRUCTOR), profile, USUAL, false, since, since, since.plusSeconds(3600),
                days.between(dice, 6, 0), null);
    }

    private Person moderator(int number) {
        Dice dice = Dice.of("moderator", number);
        return person("moderator-" + number, dice, List.of(Role.STUDENT, Role.MODERATOR), UserStatus.ACTIVE, days.ago(Days.HISTORY - number));
    }

    private Person learner(int number) {
        Dice dice = Dice.of("learner", number);
        // The first ones are in use whatever the dice say: tests and tours begin with them.
        UserStatus status = number <= 10 ? UserStatus.ACTIVE : status(number);
        int age = number <= 10 ? 600 : status == UserStatus.PENDING ? dice.between(1, 9) : dice.skewed(12, 820, 2);
        return person("learner-" + Texts.padded(number, 3), dice, List.of(Role.STUDENT), status, days.between(dice, age, age - 1));
    }

    private static UserStatus status(int number) {
        return switch (number % 50) {
            case 37 -> UserStatus.PENDING;
            case 41 -> number % 100 == 41 ? UserStatus.SUSPENDED : UserStatus.PENDING;
            case 43 -> number % 100 == 43 ? UserStatus.DELETED : UserStatus.ACTIVE;
            default -> UserStatus.ACTIVE;
        };
    }

    private Person person(String key, Dice dice, List<Role> roles, UserStatus status, Instant since) {
        Origin origin = dice.pick(Names.ORIGINS);
        Name name = names.next(origin.locale());
        boolean known = status != UserStatus.PENDING;
        @Nullable Instant deleted = status == UserStatus.DELETED ? days.between(dice, 10, 5) : null;
        Instant seen = dice.within(since, deleted == null ? days.today() : deleted);
        return new Person(
                People.id(key), name.address() + DOMAIN, name.given(), name.family(), name.full(), status, roles,
                profile(key, name, origin, dice),
                new Preferences(dice.chance(0.9), dice.chance(0.6), dice.chance(0.5), dice.chance(0.2)),
                false, since, since, known ? since.plusSeconds(dice.between(60, 7200)) : null, known ? seen : null,
                deleted);
    }

    private static Profile profile(String key, Name name, Origin origin, Dice dice) {
        List<String> work = dice.pick(Phrases.rows("occupation"));
        boolean talks = dice.chance(0.45);
        String host = name.address().replace('.', '-');
        return new Profile(
                dice.chance(0.6) ? avatar(key) : null,
                talks ? dice.pick(Phrases.of("headline")) : null,
                talks && dice.chance(0.7) ? dice.pick(Phrases.of("bio")) : null,
                link(dice, 0.1, "https://" + host + ".people.lyceum.test/"),
                link(dice, 0.15, "https://linked.lyceum.test/in/" + host),
                link(dice, 0.1, "https://code.lyceum.test/" + host),
                dice.chance(0.5) ? work.get(0) : null,
                dice.chance(0.4) ? work.get(1) : null,
                origin.country(), origin.region(), origin.timezone(), origin.locale(),
                dice.chance(0.5) ? dice.pick(List.of("Secondary school", "Vocational training", "Bachelor", "Bachelor", "Master", "Doctorate")) : null,
                dice.chance(0.7) ? dice.pick(List.of("0-35", "0-35", "0-35", "35-55", "35-55", "55<=")) : null,
                dice.chance(0.3) ? dice.chance(0.12) : null,
                dice.pick(List.of(
                        Visibility.PUBLIC, Visibility.PUBLIC, Visibility.PUBLIC, Visibility.CONNECTIONS_ONLY, Visibility.PRIVATE)),
                dice.chance(0.15));
    }

    private static URI avatar(String key) {
        return URI.create("https://media.lyceum.test/avatars/" + People.id(key) + ".webp");
    }

    private static @Nullable URI link(Dice dice, double probability, String address) {
        return dice.chance(probability) ? URI.create(address) : null;
    }

    private static String country(String zone) {
        return switch (zone) {
            case "Europe/London" -> "GB";
            case "Europe/Amsterdam" -> "NL";
            case "Europe/Athens" -> "GR";
            default -> "DE";
        };
    }
}
