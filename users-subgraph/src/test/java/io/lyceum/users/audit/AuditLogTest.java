package io.lyceum.users.audit;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class AuditLogTest {

    private static final Instant START = Instant.parse("2026-04-01T10:00:00Z");

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID bob;
    private GraphClient auditor;

    @BeforeEach
    void nothingHappened() {
        people.removeAll();
        ada = people.add("Ada");
        bob = people.add("Bob");
        auditor = graph.as(ada, "audit:read");
    }

    @Test
    void anEntryTellsWhoChangedWhat() {
        UUID entry = note(ada, "user.suspended", "User", bob, 0,
                "{\"status\": \"ACTIVE\", \"reason\": null}", "{\"status\": \"SUSPENDED\", \"reason\": \"Spam\", \"days\": 30}");

        Answer answer = auditor.ask("{ auditLog { totalCount nodes "
                + "{ id occurredAt actor { displayName } action entity entityId changes { field before after } ipAddress } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/auditLog").toString())
                .isEqualTo(("{\"totalCount\":1,\"nodes\":[{\"id\":\"%s\",\"occurredAt\":\"2026-04-01T10:00:00.000000Z\","
                                + "\"actor\":{\"displayName\":\"Ada\"},\"action\":\"user.suspended\",\"entity\":\"User\",\"entityId\":\"%s\",\"changes\":["
                                + "{\"field\":\"days\",\"before\":null,\"after\":\"30\"},"
                                + "{\"field\":\"reason\",\"before\":null,\"after\":\"Spam\"},"
                                + "{\"field\":\"status\",\"before\":\"ACTIVE\",\"after\":\"SUSPENDED\"}],\"ipAddress\":\"203.0.113.7\"}]}")
                        .formatted(TypeId.encode("audit_log_entry", entry), TypeId.encode("user", bob)));
    }

    @Test
    void whatThePlatformDidAndWhoIsGoneHasNoActor() {
        note(null, "user.erased", "User", UUID.randomUUID(), 0, null, null);
        note(bob, "user.renamed", "User", bob, 1, null, null);
        people.delete(bob);

        Answer answer = auditor.ask("{ auditLog { nodes { actor { displayName } changes { field } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/auditLog/nodes").toString())
                .isEqualTo("[{\"actor\":null,\"changes\":[]},{\"actor\":null,\"changes\":[]}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                                        | organization.verified, user.reinstated, user.suspended",
        "actor: \"$bob\"                                         | user.reinstated",
        "action: \"user.suspended\"                              | user.suspended",
        "action: \"ünknown\"                                     | ''",
        "entity: \"User\"                                        | user.reinstated, user.suspended",
        "entityId: \"$bob\"                                      | user.reinstated, user.suspended",
        "entityId: \"$bob\", entity: \"Organization\"            | ''",
        "entityId: \"api_client_01h455vb4pex5vsknk084sn02q\"     | ''",
        "from: \"2026-04-01T10:00:01Z\"                          | organization.verified, user.reinstated",
        "until: \"2026-04-01T10:00:01Z\"                         | user.suspended",
        "from: \"2026-04-01T10:00:01Z\", until: \"2026-04-01T10:00:02Z\", actor: \"$bob\" | user.reinstated"
    })
    void entriesAreFoundByWhoWhatAndWhen(String filter, String actions) {
        note(ada, "user.suspended", "User", bob, 0, null, null);
        note(bob, "user.reinstated", "User", bob, 1, null, null);
        note(ada, "organization.verified", "Organization", UUID.randomUUID(), 2, null, null);
        String conditions = filter == null ? "" : filter.replace("$bob", TypeId.encode("user", bob));

        Answer answer = auditor.ask("{ auditLog(filter: {%s}) { totalCount nodes { action } } }".formatted(conditions));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/auditLog/nodes").valueStream().map(entry -> entry.path("action").asString()).toList())
                .containsExactly(actions.isEmpty() ? new String[0] : actions.split(", "));
        assertThat(answer.at("/auditLog/totalCount").asInt()).isEqualTo(answer.at("/auditLog/nodes").size());
    }

    @Test
    void onlyTheScopeReadsIt() {
        note(bob, "user.renamed", "User", bob, 0, null, null);
        String query = "{ auditLog { totalCount nodes { action } } }";

        assertThat(graph.ask(query).errorCodes()).containsExactly("UNAUTHENTICATED");
        for (GraphClient viewer : List.of(graph.as(bob), graph.as(bob, "users:read", "clients:read"))) {
            Answer refused = viewer.ask(query);
            assertThat(refused.errorCodes()).containsExactly("FORBIDDEN");
            assertThat(refused.text()).doesNotContain("user.renamed");
            assertThat(refused.statements()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void manyEntriesCostOneStatementAndOneForTheirActors(int count) {
        IntStream.range(0, count).forEach(i -> note(people.add("Person " + i), "user.renamed", "User", bob, i, null, "{\"name\": \"B\"}"));

        Answer answer = auditor.ask("{ auditLog(first: 100) { nodes { actor { displayName } entityId changes { after } } } }");

        assertThat(answer.at("/auditLog/nodes").valueStream()).hasSize(count).allMatch(entry -> entry.at("/actor/displayName").isString());
        assertThat(answer.statements()).isEqualTo(2);
    }

    private UUID note(
            @Nullable UUID actor, String action, String type, UUID thing, int second, @Nullable String before, @Nullable String after) {
        UUID id = UuidGenerator.next();
        database.insertInto(AUDIT_LOG)
                .set(AUDIT_LOG.ID, id)
                .set(AUDIT_LOG.ACTOR_ID, actor)
                .set(AUDIT_LOG.ACTOR_IP, "203.0.113.7")
                .set(AUDIT_LOG.ACTION, action)
                .set(AUDIT_LOG.ENTITY_TYPE, type)
                .set(AUDIT_LOG.ENTITY_ID, thing)
                .set(AUDIT_LOG.OLD_VALUES, JSON.jsonOrNull(before))
                .set(AUDIT_LOG.NEW_VALUES, JSON.jsonOrNull(after))
                .set(AUDIT_LOG.OCCURRED_AT, START.plusSeconds(second))
                .execute();
        return id;
    }
}
