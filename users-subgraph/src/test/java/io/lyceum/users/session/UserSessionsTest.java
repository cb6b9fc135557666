package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import io.lyceum.users.People;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class UserSessionsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String SESSIONS = "sessions { totalCount nodes { id device ipAddress isCurrent } }";

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
    void aPersonSeesTheirOpenSessionsNewestFirst() {
        UUID laptop = add(ada, "Firefox on Linux", NOW.minus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(28)), null);
        UUID phone = add(ada, null, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(29)), null);
        add(ada, "expired", NOW.minus(Duration.ofDays(40)), NOW.minus(Duration.ofDays(10)), null);
        add(ada, "ended", NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(29)), NOW);
        add(people.add("Bob"), "Bob's", NOW, NOW.plus(Duration.ofDays(30)), null);
        String token = TestKeys.shared()
                .sign(TestKeys.shared().claims(ada).claim("sid", TypeId.encode("user_session", laptop)).build());

        Answer answer = graph.withToken(token).ask("{ me { %s } }".formatted(SESSIONS));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/me/sessions/totalCount").asInt()).isEqualTo(2);
        assertThat(answer.at("/me/sessions/nodes/0").toString())
                .isEqualTo("{\"id\":\"%s\",\"device\":null,\"ipAddress\":null,\"isCurrent\":false}".formatted(TypeId.encode("user_session", phone)));
        assertThat(answer.at("/me/sessions/nodes/1").toString())
                .isEqualTo("{\"id\":\"%s\",\"device\":\"Firefox on Linux\",\"ipAddress\":null,\"isCurrent\":true}"
                        .formatted(TypeId.encode("user_session", laptop)));
    }

    @Test
    void nobodyElseSeesThemByAnyPathNotEvenTheScope() {
        add(ada, "Firefox on Linux", NOW, NOW.plus(Duration.ofDays(30)), null);
        String id = TypeId.encode("user", ada);

        for (GraphClient viewer : List.of(graph, graph.as(people.add("Bob")), graph.as(people.add("Root"), "users:read", "audit:read"))) {
            assertThat(viewer.ask("{ user(id: \"%s\") { id %s } }".formatted(id, SESSIONS)).at("/user/sessions").isNull()).isTrue();
            assertThat(viewer.ask("{ node(id: \"%s\") { id ... on User { %s } } }".formatted(id, SESSIONS)).at("/node/sessions").isNull())
                    .isTrue();
            assertThat(viewer.entities("{ id %s }".formatted(SESSIONS), "User", id).at("/_entities/0/sessions").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whoeverIsAskedForThereIsOneStatementForThePageAndOneForTheTotal(int count) {
        add(ada, "Firefox on Linux", NOW, NOW.plus(Duration.ofDays(30)), null);
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("user", i == 0 ? ada : people.add("Person " + i)))
                .toArray(String[]::new);

        Answer answer = graph.as(ada).entities("{ displayName %s }".formatted(SESSIONS), "User", ids);

        assertThat(answer.at("/_entities/0/sessions/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/_entities").valueStream().filter(user -> !user.path("sessions").isNull())).hasSize(1);
        assertThat(answer.statements()).isEqualTo(3);
    }

    private UUID add(UUID user, @Nullable String device, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {
        UUID id = UuidGenerator.next();
        database.insertInto(USER_SESSIONS)
                .set(USER_SESSIONS.ID, id)
                .set(USER_SESSIONS.USER_ID, user)
                .set(USER_SESSIONS.DEVICE, device)
                .set(USER_SESSIONS.CREATED_AT, createdAt)
                .set(USER_SESSIONS.EXPIRES_AT, expiresAt)
                .set(USER_SESSIONS.REVOKED_AT, revokedAt)
                .execute();
        return id;
    }
}
