package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class UpdateProfileTest {

    private static final String UPDATE = """
            mutation ($input: UpdateProfileInput!) {
              updateProfile(input: $input) {
                user { displayName profile { headline bio websiteUrl timezone locale country visibility showEmail version } }
                errors { code path }
              }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        ada = people.add("Ada");
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        update(Map.of("expectedVersion", 0, "headline", "Counts", "bio", "Counts a lot.", "timezone", "Europe/London", "locale", "pt-BR"));

        Answer answer = update(map("expectedVersion", 1, "bio", null, "country", "NO", "websiteUrl", "https://ada.test/", "visibility", "PRIVATE"));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/updateProfile/user/profile").toString())
                .isEqualTo("{\"headline\":\"Counts\",\"bio\":null,\"websiteUrl\":\"https://ada.test/\",\"timezone\":\"Europe/London\",\"locale\":\"pt-BR\","
                        + "\"country\":\"NO\",\"visibility\":\"PRIVATE\",\"showEmail\":false,\"version\":2}");
        assertThat(database.fetchCount(OUTBOX)).isZero();
    }

    @Test
    void aNewNameIsToldToTheOthers() {
        Answer answer = update(Map.of("expectedVersion", 0, "displayName", " Ada Lovelace "));

        assertThat(answer.at("/updateProfile/user/displayName").asString()).isEqualTo("Ada Lovelace");
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC)).containsExactly("user.updated");
        assertThat(database.select(OUTBOX.PAYLOAD).from(OUTBOX).fetchSingle().value1().data()).contains("Ada Lovelace");
    }

    @Test
    void oldAndNewValuesAreInTheAuditLog() {
        update(Map.of("expectedVersion", 0, "headline", "Counts", "timezone", "UTC"));

        var entry = database.selectFrom(AUDIT_LOG).fetchSingle();
        assertThat(entry.getAction()).isEqualTo("user.profile_updated");
        assertThat(entry.getActorId()).isEqualTo(ada);
        assertThat(entry.getNewValues().data()).contains("Counts").doesNotContain("timezone");
        assertThat(entry.getOldValues().data()).contains("headline");
    }

    @Test
    void whatIsNobodyElsesBusinessIsThePersonsToSetAndTheirsToSee() {
        String profile = "profile { ageBand hasDisability }";
        update(Map.of("expectedVersion", 0, "ageBand", "35-55", "hasDisability", true, "visibility", "PUBLIC"));

        assertThat(graph.as(ada).ask("{ me { %s } }".formatted(profile)).at("/me/profile").toString()).isEqualTo("{\"ageBand\":\"35-55\",\"hasDisability\":true}");
        String asked = "{ user(id: \"%s\") { %s } }".formatted(TypeId.encode("user", ada), profile);
        assertThat(graph.as(people.add("Admin"), "users:write").ask(asked).at("/user/profile/hasDisability").asBoolean()).isTrue();
        for (GraphClient stranger : List.of(graph, graph.as(people.add("Bob")), graph.as(people.add("Moderator"), "users:read"))) {
            assertThat(stranger.ask(asked).at("/user/profile").toString()).isEqualTo("{\"ageBand\":null,\"hasDisability\":null}");
        }
        assertThat(database.selectFrom(AUDIT_LOG).fetchSingle().getNewValues().data())
                .isEqualTo("{\"ageBand\": \"•••\", \"hasDisability\": \"•••\"}");

        update(map("expectedVersion", 1, "ageBand", null, "hasDisability", null));
        assertThat(graph.as(ada).ask("{ me { %s } }".formatted(profile)).at("/me/profile").toString()).isEqualTo("{\"ageBand\":null,\"hasDisability\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "35 - 55", "35-", "1000-2000", "35-55-75"})
    void anAgeBandIsMadeOfAges(String band) {
        Answer answer = update(Map.of("expectedVersion", 0, "ageBand", band));

        assertThat(answer.at("/updateProfile/errors").toString()).isEqualTo("[{\"code\":\"INVALID_AGE_BAND\",\"path\":[\"input\",\"ageBand\"]}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-35", "55<=", "65+"})
    void orOfOneThatOthersAreOlderThan(String band) {
        assertThat(update(Map.of("expectedVersion", 0, "ageBand", band)).at("/updateProfile/errors")).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingChanges() {
        Answer answer = update(map(
                "expectedVersion", 0, "displayName", " ", "headline", "x".repeat(201), "websiteUrl", "ftp://ada.test/", "timezone", "Moon/Crater",
                "country", "XX", "showEmail", null, "bio", "fine"));

        assertThat(answer.at("/updateProfile/errors").valueStream().map(error -> error.path("code").asString() + error.path("path")))
                .containsExactly(
                        "REQUIRED[\"input\",\"displayName\"]",
                        "TOO_LONG[\"input\",\"headline\"]",
                        "INVALID_URL[\"input\",\"websiteUrl\"]",
                        "INVALID_TIMEZONE[\"input\",\"timezone\"]",
                        "INVALID_COUNTRY[\"input\",\"country\"]",
                        "REQUIRED[\"input\",\"showEmail\"]");
        assertThat(database.select(USER_PROFILES.BIO).from(USER_PROFILES).fetchSingle().value1()).isNull();
        assertThat(database.fetchCount(AUDIT_LOG)).isZero();
    }

    @Test
    void ofManyEditsOfOneVersionOneIsTaken() throws InterruptedException {
        List<Callable<Boolean>> edits = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Boolean>) () -> update(Map.of("expectedVersion", 0, "headline", "Edit " + i))
                        .at("/updateProfile/errors/0/code").asString("").isEmpty())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(edits).stream().map(edit -> edit.resultNow())).filteredOn(isTaken -> isTaken).hasSize(1);
        }
        assertThat(update(Map.of("expectedVersion", 0, "headline", "Late")).at("/updateProfile/errors/0/code").asString())
                .isEqualTo("VERSION_CONFLICT");
    }

    @Test
    void rolesAreNoInput() {
        assertThat(update(Map.of("expectedVersion", 0, "role", "ADMIN")).errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(graph.ask(UPDATE, Map.of("input", Map.of("expectedVersion", 0))).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void choicesAboutMessagesChangeOneByOne() {
        String update = "mutation { updatePreferences(input: {%s}) { user { preferences { emailNotifications weeklySummary marketingEmails } } errors { code } } }";

        graph.as(ada).ask(update.formatted("weeklySummary: false"));
        Answer answer = graph.as(ada).ask(update.formatted("marketingEmails: true, emailNotifications: null"));

        assertThat(answer.at("/updatePreferences/user/preferences").toString())
                .isEqualTo("{\"emailNotifications\":true,\"weeklySummary\":false,\"marketingEmails\":true}");
        assertThat(graph.as(ada).ask(update.formatted("")).at("/updatePreferences/errors/0/code").asString()).isEqualTo("NOTHING_TO_CHANGE");
    }

    private Answer update(Map<String, ?> input) {
        return graph.as(ada).ask(UPDATE, Map.of("input", input));
    }

    /** A map with nulls in it. */
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
