package io.lyceum.users.node;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.InstructorApplicationStatus;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class})
class NodeFieldsTest {

    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on User { displayName } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void nobody() {
        organizations.removeAll();
        people.removeAll();
    }

    @Test
    void aPersonIsFoundByIdAlone() {
        String id = TypeId.encode("user", people.add("Ada"));

        Answer answer = graph.ask("{ node(id: \"%s\") { __typename id ... on User { displayName } } }".formatted(id));

        assertThat(answer.at("/node").toString())
                .isEqualTo("{\"__typename\":\"User\",\"id\":\"%s\",\"displayName\":\"Ada\"}".formatted(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Course", "Category", "Tag", "Module", "Lesson", "ContentItem", "Review", "UploadedFile", "Enrollment", "Certificate", "Payment",
        "Invoice", "Coupon", "Plan", "PlanSubscription", "Quiz", "Question", "QuizAttempt", "Assignment", "Submission"
    })
    void whatAnotherSubgraphOwnsIsAnsweredByItsType(String typeName) {
        String id = TypeId.encode(NodeIds.prefixOf(typeName), UUID.randomUUID());

        Answer answer = graph.ask("{ node(id: \"%s\") { __typename id } }".formatted(id));

        assertThat(answer.at("/node").toString()).isEqualTo("{\"__typename\":\"%s\",\"id\":\"%s\"}".formatted(typeName, id));
        assertThat(answer.statements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void manyPeopleCostOneStatementAndKeepTheOrderOfTheIds(int count) {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("user", people.add("Person " + i)))
                .collect(java.util.stream.Collectors.toList());
        Collections.reverse(ids);

        Answer answer = graph.ask(NODES, Map.of("ids", ids));

        assertThat(answer.at("/nodes").valueStream().map(node -> node.path("id").asString())).isEqualTo(ids);
        assertThat(answer.statements()).isEqualTo(1);
    }

    @Test
    void whatLeadsNowhereIsNullInItsPlace() {
        String ada = TypeId.encode("user", people.add("Ada"));
        String nobody = TypeId.encode("user", UUID.randomUUID());

        Answer answer = graph.ask(NODES, Map.of("ids", List.of(nobody, ada)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/nodes/0").isNull()).isTrue();
        assertThat(answer.at("/nodes/1/displayName").asString()).isEqualTo("Ada");
    }

    @Test
    void aProgramIsFoundByWhoReadsOrChangesPrograms() {
        String id = TypeId.encode("api_client", insertClient());
        String node = "{ node(id: \"%s\") { __typename id ... on ApiClient { name scopes isActive } } }".formatted(id);

        for (String scope : List.of("clients:read", "clients:write")) {
            assertThat(graph.as(people.add(scope), scope).ask(node).at("/node").toString())
                    .isEqualTo("{\"__typename\":\"ApiClient\",\"id\":\"%s\",\"name\":\"The reader\",\"scopes\":[],\"isActive\":true}".formatted(id));
        }
        assertIsNothing(node, graph, graph.as(people.add("Ada"), "users:read", "users:write"), graph.asProgram(UUID.randomUUID(), "courses:write"));
    }

    @Test
    void aTokenIsFoundByItsPersonAlone() {
        UUID ada = people.add("Ada");
        String id = TypeId.encode("personal_access_token", insertToken(ada));
        String node = "{ node(id: \"%s\") { __typename id ... on PersonalAccessToken { name scopes } } }".formatted(id);

        assertThat(graph.as(ada).ask(node).at("/node").toString())
                .isEqualTo("{\"__typename\":\"PersonalAccessToken\",\"id\":\"%s\",\"name\":\"Script\",\"scopes\":[]}".formatted(id));
        assertIsNothing(node, graph, graph.as(people.add("Bob"), "users:read", "users:write"), graph.asProgram(UUID.randomUUID(), "users:read"));
    }

    @Test
    void anApplicationIsFoundByItsApplicantAndByWhoReadsAccounts() {
        UUID ada = people.add("Ada");
        String id = TypeId.encode("instructor_application", insertApplication(ada));
        String node = "{ node(id: \"%s\") { __typename id ... on InstructorApplication { expertise user { displayName } } } }".formatted(id);

        for (GraphClient reader : List.of(graph.as(ada), graph.as(people.add("Moderator"), "users:read"), graph.as(people.add("Admin"), "users:write"))) {
            assertThat(reader.ask(node).at("/node").toString())
                    .isEqualTo("{\"__typename\":\"InstructorApplication\",\"id\":\"%s\",\"expertise\":\"Engines\",\"user\":{\"displayName\":\"Ada\"}}".formatted(id));
        }
        assertIsNothing(node, graph, graph.as(people.add("Bob"), "courses:review"));
    }

    @Test
    void thingsOfManyKindsAreOneStatementForEachKind() {
        UUID ada = people.add("Ada");
        List<String> ids = IntStream.range(0, 10)
                .mapToObj(i -> List.of(
                        TypeId.encode("user", people.add("Person " + i)),
                        TypeId.encode("api_client", insertClient()),
                        TypeId.encode("personal_access_token", insertToken(ada))))
                .flatMap(List::stream)
                .toList();

        Answer answer = graph.as(ada, "clients:read").ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids));

        assertThat(answer.at("/nodes").valueStream().map(node -> node.path("id").asString())).isEqualTo(ids);
        assertThat(answer.statements()).isEqualTo(3);
    }

    @Test
    void anIdOfNoTypeIsRefused() {
        Answer answer = graph.ask(NODES, Map.of("ids", List.of(TypeId.encode("unicorn", UUID.randomUUID()))));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aHundredIdsAreTheMost() {
        List<String> ids = Collections.nCopies(101, TypeId.encode("course", UUID.randomUUID()));

        assertThat(graph.ask(NODES, Map.of("ids", ids)).errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    private static void assertIsNothing(String node, GraphClient... viewers) {
        for (GraphClient viewer : viewers) {
            Answer answer = viewer.ask(node);
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/node").isNull()).isTrue();
        }
    }

    private UUID insertClient() {
        UUID id = UuidGenerator.next();
        database.insertInto(API_CLIENTS)
                .set(API_CLIENTS.ID, id)
                .set(API_CLIENTS.CLIENT_ID, id.toString())
                .set(API_CLIENTS.NAME, "The reader")
                .set(API_CLIENTS.CREATED_AT, Instant.now())
                .execute();
        return id;
    }

    private UUID insertToken(UUID person) {
        UUID id = UuidGenerator.next();
        database.insertInto(PERSONAL_ACCESS_TOKENS)
                .set(PERSONAL_ACCESS_TOKENS.ID, id)
                .set(PERSONAL_ACCESS_TOKENS.USER_ID, person)
                .set(PERSONAL_ACCESS_TOKENS.NAME, "Script")
                .set(PERSONAL_ACCESS_TOKENS.TOKEN_HASH, SecretToken.generate().hash())
                .set(PERSONAL_ACCESS_TOKENS.CREATED_AT, Instant.now())
                .execute();
        return id;
    }

    private UUID insertApplication(UUID person) {
        UUID id = UuidGenerator.next();
        database.insertInto(INSTRUCTOR_APPLICATIONS)
                .set(INSTRUCTOR_APPLICATIONS.ID, id)
                .set(INSTRUCTOR_APPLICATIONS.USER_ID, person)
                .set(INSTRUCTOR_APPLICATIONS.EXPERTISE, "Engines")
                .set(INSTRUCTOR_APPLICATIONS.MOTIVATION, "They count.")
                .set(INSTRUCTOR_APPLICATIONS.STATUS, InstructorApplicationStatus.PENDING)
                .set(INSTRUCTOR_APPLICATIONS.SUBMITTED_AT, Instant.now())
                .execute();
        return id;
    }
}
