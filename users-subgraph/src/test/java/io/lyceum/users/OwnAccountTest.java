package io.lyceum.users;

import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_PREFERENCES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Linked accounts and preferences are their person's alone. */
@SubgraphTest
@Import(People.class)
class OwnAccountTest {

    private static final String IDENTITIES = "identities { provider email linkedAt lastUsedAt }";
    private static final String PREFERENCES = "preferences { emailNotifications pushNotifications weeklySummary marketingEmails }";
    private static final Instant LINKED = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasLinkedTwoAccounts() {
        people.removeAll();
        ada = people.add("Ada");
        link(ada, "github", LINKED.plusSeconds(60));
        link(ada, "google", LINKED);
        link(people.add("Bob"), "google", LINKED);
    }

    @Test
    void linkedAccountsComeInTheOrderInWhichTheyWereLinked() {
        Answer answer = graph.as(ada).ask("{ me { %s } }".formatted(IDENTITIES));

        assertThat(answer.at("/me/identities").toString()).isEqualTo("[{\"provider\":\"google\",\"email\":\"somebody@example.test\","
                + "\"linkedAt\":\"2026-03-01T08:00:00.000000Z\",\"lastUsedAt\":null},"
                + "{\"provider\":\"github\",\"email\":\"somebody@example.test\","
                + "\"linkedAt\":\"2026-03-01T08:01:00.000000Z\",\"lastUsedAt\":null}]");
    }

    @Test
    void whoHasLinkedNothingHasAnEmptyList() {
        assertThat(graph.as(people.add("Cleo")).ask("{ me { %s } }".formatted(IDENTITIES)).at("/me/identities").toString()).isEqualTo("[]");
    }

    @Test
    void preferencesAreThereBeforeTheyAreChosen() {
        assertThat(graph.as(ada).ask("{ me { %s } }".formatted(PREFERENCES)).at("/me/preferences").toString())
                .isEqualTo("{\"emailNotifications\":true,\"pushNotifications\":true,\"weeklySummary\":true,\"marketingEmails\":false}");
    }

    @Test
    void preferencesAreWhatWasChosen() {
        database.insertInto(USER_PREFERENCES)
                .set(USER_PREFERENCES.USER_ID, ada)
                .set(USER_PREFERENCES.HAS_EMAIL_NOTIFICATIONS, false)
                .set(USER_PREFERENCES.HAS_MARKETING_EMAILS, true)
                .set(USER_PREFERENCES.UPDATED_AT, LINKED)
                .execute();

        assertThat(graph.as(ada).ask("{ me { %s } }".formatted(PREFERENCES)).at("/me/preferences").toString())
                .isEqualTo("{\"emailNotifications\":false,\"pushNotifications\":true,\"weeklySummary\":true,\"marketingEmails\":true}");
    }

    @Test
    void nobodyElseSeesEitherByAnyPathNotEvenTheScope() {
        String id = TypeId.encode("user", ada);
        String both = "id %s %s".formatted(IDENTITIES, PREFERENCES);
        String nothing = "{\"id\":\"%s\",\"identities\":null,\"preferences\":null}".formatted(id);

        for (GraphClient viewer : List.of(graph, graph.as(people.add("Cleo")), graph.as(people.add("Root"), "users:read", "audit:read"))) {
            assertThat(viewer.ask("{ user(id: \"%s\") { %s } }".formatted(id, both)).at("/user").toString()).isEqualTo(nothing);
            assertThat(viewer.ask("{ node(id: \"%s\") { ... on User { %s } } }".formatted(id, both)).at("/node").toString()).isEqualTo(nothing);
            assertThat(viewer.entities("{ %s }".formatted(both), "User", id).at("/_entities/0").toString()).isEqualTo(nothing);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whoeverIsAskedForThereIsOneStatementForEach(int count) {
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("user", i == 0 ? ada : people.add("Person " + i)))
                .toArray(String[]::new);

        Answer answer = graph.as(ada).entities("{ displayName %s %s }".formatted(IDENTITIES, PREFERENCES), "User", ids);

        assertThat(answer.at("/_entities").valueStream().filter(user -> user.path("identities").isArray())).hasSize(1);
        assertThat(answer.at("/_entities").valueStream().filter(user -> user.path("preferences").isObject())).hasSize(1);
        assertThat(answer.statements()).isEqualTo(3);
    }

    private void link(UUID user, String provider, Instant at) {
        database.insertInto(USER_IDENTITIES)
                .set(USER_IDENTITIES.ID, UuidGenerator.next())
                .set(USER_IDENTITIES.USER_ID, user)
                .set(USER_IDENTITIES.PROVIDER, provider)
                .set(USER_IDENTITIES.SUBJECT, user.toString())
                .set(USER_IDENTITIES.EMAIL, "somebody@example.test")
                .set(USER_IDENTITIES.LINKED_AT, at)
                .execute();
    }
}
