package io.lyceum.users.client;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import java.time.Instant;
import java.util.Arrays;
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
@Import({People.class, Organizations.class})
class ApiClientsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ALL = "id clientId name description organization { name } scopes isActive createdAt lastUsedAt revokedAt";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private DSLContext database;

    private GraphClient admin;
    private int made;

    @BeforeEach
    void nothing() {
        organizations.removeAll();
        people.removeAll();
        admin = graph.as(people.add("Ada"), "clients:read");
    }

    @Test
    void clientsAreListedNewestFirstWithWhatTheyMayDo() {
        UUID society = organizations.add("Society");
        UUID reader = add("reader", society, null, "courses:read", "certificates:read");
        add("old", null, START.plusSeconds(9));

        Answer answer = admin.ask("{ apiClients { totalCount nodes { %s } } }".formatted(ALL));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/apiClients/totalCount").asInt()).isEqualTo(2);
        assertThat(answer.at("/apiClients/nodes/0").toString()).contains("\"clientId\":\"old\"", "\"isActive\":false", "\"scopes\":[]");
        assertThat(answer.at("/apiClients/nodes/1").toString())
                .isEqualTo(("{\"id\":\"%s\",\"clientId\":\"reader\",\"name\":\"The reader\",\"description\":null,\"organization\":{\"name\":\"Society\"},"
                                + "\"scopes\":[\"certificates:read\",\"courses:read\"],\"isActive\":true,\"createdAt\":\"2026-01-01T00:00:00.000000Z\","
                                + "\"lastUsedAt\":null,\"revokedAt\":null}")
                        .formatted(TypeId.encode("api_client", reader)));
    }

    @Test
    void theListCanBeLimited() {
        UUID society = organizations.add("Society");
        add("reader", society, null);
        add("old", society, START.plusSeconds(9));
        add("other", null, null);

        assertThat(names("organizationId: \"%s\"".formatted(TypeId.encode("organization", society)))).containsExactly("old", "reader");
        assertThat(names("isActive: true")).containsExactly("other", "reader");
        assertThat(names("isActive: false")).containsExactly("old");
        assertThat(admin.ask("{ apiClients(filter: {organizationId: \"user_x\"}) { totalCount } }").errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void onlyTheScopeListsThem() {
        add("reader", null, null);
        String query = "{ apiClients { nodes { clientId } } }";

        assertThat(graph.ask(query).errorCodes()).containsExactly("UNAUTHENTICATED");
        for (Answer refused : List.of(graph.as(UUID.randomUUID()).ask(query), graph.as(UUID.randomUUID(), "users:read").ask(query))) {
            assertThat(refused.errorCodes()).containsExactly("FORBIDDEN");
            assertThat(refused.text()).doesNotContain("reader");
            assertThat(refused.statements()).isZero();
        }
    }

    @Test
    void nothingLeadsToASecret() {
        UUID client = add("reader", null, null);
        database.insertInto(API_CLIENT_SECRETS)
                .set(API_CLIENT_SECRETS.ID, UuidGenerator.next())
                .set(API_CLIENT_SECRETS.API_CLIENT_ID, client)
                .set(API_CLIENT_SECRETS.SECRET_HASH, new byte[32])
                .set(API_CLIENT_SECRETS.CREATED_AT, START)
                .execute();

        Answer fields = graph.ask("{ __type(name: \"ApiClient\") { fields { name } } }");
        Answer answer = admin.ask("{ apiClients { nodes { %s } } }".formatted(ALL));

        assertThat(fields.text()).doesNotContainIgnoringCase("secret").doesNotContainIgnoringCase("hash");
        assertThat(answer.sql()).isNotEmpty().noneMatch(sql -> sql.contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void manyCostOneStatementForEachEdge(int count) {
        IntStream.range(0, count).forEach(i -> add("client-" + i, organizations.add("Organization " + i), null, "courses:read"));

        Answer answer = admin.ask("{ apiClients(first: 100) { nodes { name scopes organization { name } } } }");

        assertThat(answer.at("/apiClients/nodes").valueStream()).hasSize(count)
                .allMatch(client -> client.path("scopes").size() == 1 && client.at("/organization/name").isString());
        assertThat(answer.statements()).isEqualTo(3);
    }

    private List<String> names(String filter) {
        return admin.ask("{ apiClients(filter: {%s}) { nodes { clientId } } }".formatted(filter)).at("/apiClients/nodes").valueStream()
                .map(client -> client.path("clientId").asString())
                .toList();
    }

    private UUID add(String clientId, @Nullable UUID organization, @Nullable Instant revokedAt, String... scopes) {
        UUID id = UuidGenerator.next();
        database.insertInto(API_CLIENTS)
                .set(API_CLIENTS.ID, id)
                .set(API_CLIENTS.CLIENT_ID, clientId)
                .set(API_CLIENTS.NAME, "The " + clientId)
                .set(API_CLIENTS.ORGANIZATION_ID, organization)
                .set(API_CLIENTS.CREATED_AT, START.plusSeconds(made++))
                .set(API_CLIENTS.REVOKED_AT, revokedAt)
                .execute();
        Arrays.stream(scopes).forEach(scope -> database.insertInto(API_CLIENT_SCOPES)
                .set(API_CLIENT_SCOPES.API_CLIENT_ID, id)
                .set(API_CLIENT_SCOPES.SCOPE, scope)
                .execute());
        return id;
    }
}
