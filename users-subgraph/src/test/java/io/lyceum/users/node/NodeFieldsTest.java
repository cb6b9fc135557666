package io.lyceum.users.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class NodeFieldsTest {

    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on User { displayName } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @BeforeEach
    void nobody() {
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
    void anIdOfNoTypeIsRefused() {
        Answer answer = graph.ask(NODES, Map.of("ids", List.of(TypeId.encode("unicorn", UUID.randomUUID()))));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aHundredIdsAreTheMost() {
        List<String> ids = Collections.nCopies(101, TypeId.encode("course", UUID.randomUUID()));

        assertThat(graph.ask(NODES, Map.of("ids", ids)).errorCodes()).containsExactly("BAD_USER_INPUT");
    }
}
