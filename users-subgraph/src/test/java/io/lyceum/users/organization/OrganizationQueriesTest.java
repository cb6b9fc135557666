package io.lyceum.users.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationKind;
import io.lyceum.users.generated.types.OrganizationRole;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class})
class OrganizationQueriesTest {

    private static final String ALL =
            "__typename id name slug description kind logoUrl websiteUrl country isVerified createdAt memberCount";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void nothing() {
        organizations.removeAll();
        people.removeAll();
    }

    @Test
    void anybodyReadsAnOrganizationByEveryPath() {
        String id = TypeId.encode("organization", organizations.add("Bergen School"));

        Answer root = graph.ask("{ organization(id: \"%s\") { %s } }".formatted(id, ALL));

        assertThat(root.errors()).isEmpty();
        assertThat(root.at("/organization/id").asString()).isEqualTo(id);
        assertThat(root.at("/organization/kind").asString()).isEqualTo("UNIVERSITY");
        assertThat(root.at("/organization/isVerified").asBoolean()).isFalse();
        String expected = root.at("/organization").toString();
        assertThat(graph.ask("{ organizationBySlug(slug: \"bergen-school\") { %s } }".formatted(ALL)).at("/organizationBySlug").toString())
                .isEqualTo(expected);
        assertThat(graph.ask("{ node(id: \"%s\") { ... on Organization { %s } } }".formatted(id, ALL)).at("/node").toString())
                .isEqualTo(expected);
        assertThat(graph.entities("{ %s }".formatted(ALL), "Organization", id).at("/_entities/0").toString()).isEqualTo(expected);
        assertThat(graph.ask("{ organizations { nodes { %s } } }".formatted(ALL)).at("/organizations/nodes/0").toString())
                .isEqualTo(expected);
    }

    @Test
    void anUnknownOneIsNullByEveryPath() {
        String id = TypeId.encode("organization", UUID.randomUUID());

        Answer answer = graph.ask("{ organization(id: \"%s\") { id } organizationBySlug(slug: \"a-ö-slug\") { id } node(id: \"%s\") { id } }"
                .formatted(id, id));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("").toString()).isEqualTo("{\"organization\":null,\"organizationBySlug\":null,\"node\":null}");
        assertThat(graph.entities("{ name }", "Organization", id).at("/_entities/0").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                                       | Bergen School, Oslo Works, Östersund School",
        "orderBy: {field: CREATED_AT, direction: DESC}          | Östersund School, Bergen School, Oslo Works",
        "orderBy: {field: MEMBER_COUNT, direction: DESC}        | Oslo Works, Östersund School, Bergen School",
        "filter: {kind: [COMPANY]}                              | Oslo Works",
        "filter: {kind: []}                                     | ''",
        "filter: {search: \"os\"}                               | Oslo Works, Östersund School",
        "filter: {search: \"%\"}                                | ''",
        "filter: {isVerified: true}                             | ''",
        "filter: {isVerified: false, kind: [UNIVERSITY]}        | Bergen School, Östersund School"
    })
    void theyAreListedByFilterAndOrder(String arguments, String names) {
        UUID oslo = organizations.add("Oslo Works", OrganizationKind.COMPANY);
        organizations.add("Bergen School");
        UUID ostersund = organizations.add("Östersund School");
        organizations.join(oslo, people.add("Ada"), OrganizationRole.OWNER);
        organizations.join(oslo, people.add("Bob"), OrganizationRole.OWNER);
        organizations.join(ostersund, people.add("Cleo"), OrganizationRole.OWNER);

        Answer answer = graph.ask("{ organizations(first: 10 %s) { totalCount nodes { name } } }".formatted(arguments == null ? "" : arguments));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/organizations/nodes").valueStream().map(node -> node.path("name").asString()).toList())
                .containsExactly(names.isEmpty() ? new String[0] : names.split(", "));
        assertThat(answer.at("/organizations/totalCount").asInt()).isEqualTo(answer.at("/organizations/nodes").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void manyCostOneStatement(int count) {
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("organization", organizations.add("Organization " + i)))
                .toArray(String[]::new);

        Answer entities = graph.entities("{ %s }".formatted(ALL), "Organization", ids);
        Answer nodes = graph.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organization { name } } }", Map.of("ids", ids));
        String slugs = IntStream.range(0, Math.min(count, 10))
                .mapToObj(i -> "o%d: organizationBySlug(slug: \"organization-%d\") { name }".formatted(i, i))
                .collect(java.util.stream.Collectors.joining(" ", "{ ", " }"));

        assertThat(entities.at("/_entities").valueStream()).hasSize(count).allMatch(entity -> entity.path("name").isString());
        assertThat(entities.statements()).isEqualTo(1);
        assertThat(nodes.at("/nodes").valueStream()).hasSize(count).allMatch(node -> node.path("name").isString());
        assertThat(nodes.statements()).isEqualTo(1);
        assertThat(graph.ask(slugs).statements()).isEqualTo(1);
    }
}
