package io.lyceum.users.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class})
class OrganizationMembersTest {

    private static final String MEMBERS = "members { totalCount nodes { role user { displayName } } }";
    private static final String MEMBERSHIPS = "organizations { role organization { name } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    private UUID ada;
    private UUID bob;
    private UUID society;
    private UUID club;

    @BeforeEach
    void aSocietyAndAClub() {
        organizations.removeAll();
        people.removeAll();
        ada = people.add("Ada");
        bob = people.add("Bob");
        society = organizations.add("Society");
        club = organizations.add("Club");
        organizations.join(society, ada, OrganizationRole.OWNER);
        organizations.join(society, bob, OrganizationRole.MEMBER);
        organizations.join(club, bob, OrganizationRole.ADMIN);
    }

    @Test
    void membersAndTheScopeSeeTheMembers() {
        String expected = "{\"totalCount\":2,\"nodes\":[{\"role\":\"OWNER\",\"user\":{\"displayName\":\"Ada\"}},"
                + "{\"role\":\"MEMBER\",\"user\":{\"displayName\":\"Bob\"}}]}";

        assertThat(members(graph.as(ada), society)).isEqualTo(expected);
        assertThat(members(graph.as(UUID.randomUUID(), "users:read"), society)).isEqualTo(expected);
    }

    @Test
    void whoIsNoMemberIsToldThatThereAreNone() {
        GraphClient stranger = graph.as(people.add("Stella"));

        for (GraphClient viewer : List.of(graph, stranger, graph.as(UUID.randomUUID(), "courses:review"))) {
            assertThat(members(viewer, society)).isEqualTo("null");
            assertThat(viewer.ask("{ organizationBySlug(slug: \"society\") { %s } }".formatted(MEMBERS))
                            .at("/organizationBySlug/members").isNull()).isTrue();
            assertThat(viewer.ask("{ organizations { nodes { %s } } }".formatted(MEMBERS)).text()).doesNotContain("displayName");
            assertThat(viewer.entities("{ members { nodes { joinedAt } } }", "Organization", id(society)).at("/_entities/0/members").isNull())
                    .isTrue();
        }
        assertThat(members(graph.as(ada), club)).isEqualTo("null");
    }

    @Test
    void aPageOfMembersCanBeLimitedToRoles() {
        Answer answer = graph.as(ada).ask("{ organization(id: \"%s\") { members(role: [OWNER, ADMIN]) { totalCount nodes { role } } } }"
                .formatted(id(society)));

        assertThat(answer.at("/organization/members").toString()).isEqualTo("{\"totalCount\":1,\"nodes\":[{\"role\":\"OWNER\"}]}");
    }

    @Test
    void theEndOfThePagesIsAnEmptyPageForAMember() {
        String page = "{ organization(id: \"%s\") { members(first: 1%s) { nodes { role } pageInfo { hasNextPage endCursor } } } }";
        Answer first = graph.as(ada).ask(page.formatted(id(society), ""));
        Answer second = graph.as(ada).ask(page.formatted(id(society), after(first)));
        Answer third = graph.as(ada).ask(page.formatted(id(society), after(second)));

        assertThat(second.at("/organization/members/nodes/0/role").asString()).isEqualTo("MEMBER");
        assertThat(second.at("/organization/members/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(third.at("/organization/members/nodes").toString()).isEqualTo("[]");
    }

    @Test
    void membershipsAreSeenByWhoSharesThem() {
        String all = "[{\"role\":\"ADMIN\",\"organization\":{\"name\":\"Club\"}},{\"role\":\"MEMBER\",\"organization\":{\"name\":\"Society\"}}]";
        String shared = "[{\"role\":\"MEMBER\",\"organization\":{\"name\":\"Society\"}}]";

        assertThat(memberships(graph.as(bob), bob)).isEqualTo(all);
        assertThat(memberships(graph.as(UUID.randomUUID(), "users:read"), bob)).isEqualTo(all);
        assertThat(memberships(graph.as(ada), bob)).isEqualTo(shared);
        assertThat(memberships(graph.as(people.add("Stella")), bob)).isEqualTo("[]");
        assertThat(memberships(graph, bob)).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void membersOfManyOrganizationsCostTheSame(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> id(filled(i))).toArray(String[]::new);
        String fragment = "{ members(first: 2) { totalCount nodes { role user { displayName } organization { name } } } }";

        Answer asMember = graph.as(bob).entities(fragment, "Organization", ids);
        Answer asAdmin = graph.as(UUID.randomUUID(), "users:read").entities(fragment, "Organization", ids);

        assertThat(asMember.errors()).isEmpty();
        assertThat(asMember.at("/_entities").valueStream()).hasSize(count)
                .allMatch(organization -> organization.at("/members/totalCount").asInt() == 3);
        // The organizations, which of them are Bob's, their totals, their members, those people, and the members' organizations.
        assertThat(asMember.statements()).as(String.join("\n", asMember.sql())).isEqualTo(6);
        assertThat(asAdmin.statements()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void membershipsOfManyPeopleCostTheSame(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> {
            UUID person = people.add("Person " + i);
            organizations.join(society, person, OrganizationRole.MEMBER);
            return TypeId.encode("user", person);
        }).toArray(String[]::new);

        Answer answer = graph.as(ada).entities("{ organizations { role organization { name } } }", "User", ids);

        assertThat(answer.at("/_entities").valueStream()).hasSize(count).allMatch(user -> user.path("organizations").size() == 1);
        assertThat(answer.statements()).as(String.join("\n", answer.sql())).isEqualTo(3);
    }

    private UUID filled(int number) {
        UUID organization = organizations.add("Organization " + number);
        organizations.join(organization, ada, OrganizationRole.OWNER);
        organizations.join(organization, bob, OrganizationRole.MEMBER);
        organizations.join(organization, people.add("Member " + number), OrganizationRole.MEMBER);
        return organization;
    }

    private static String members(GraphClient viewer, UUID organization) {
        Answer answer = viewer.ask("{ organization(id: \"%s\") { %s } }".formatted(id(organization), MEMBERS));
        assertThat(answer.errors()).isEmpty();
        return answer.at("/organization/members").toString();
    }

    private static String memberships(GraphClient viewer, UUID person) {
        String id = TypeId.encode("user", person);
        Answer root = viewer.ask("{ user(id: \"%s\") { %s } }".formatted(id, MEMBERSHIPS));
        Answer node = viewer.ask("{ node(id: \"%s\") { ... on User { %s } } }".formatted(id, MEMBERSHIPS));
        Answer entity = viewer.entities("{ %s }".formatted(MEMBERSHIPS), "User", id);
        String seen = root.at("/user/organizations").toString();
        assertThat(node.at("/node/organizations").toString()).isEqualTo(seen);
        assertThat(entity.at("/_entities/0/organizations").toString()).isEqualTo(seen);
        return seen;
    }

    private static String after(Answer page) {
        return ", after: \"%s\"".formatted(page.at("/organization/members/pageInfo/endCursor").asString());
    }

    private static String id(UUID organization) {
        return TypeId.encode("organization", organization);
    }
}
