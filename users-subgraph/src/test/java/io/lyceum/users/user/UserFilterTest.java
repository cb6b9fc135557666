package io.lyceum.users.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The list of people, by what its filter asks for. */
@SubgraphTest
@Import({People.class, Organizations.class})
class UserFilterTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void nobody() {
        organizations.removeAll();
        people.removeAll();
    }

    @Test
    void peopleCanBeListedByTheirRoles() {
        GraphClient admin = graph.as(people.add("Ada"), "users:read");
        people.grant(people.add("Ines"), Role.INSTRUCTOR);
        UUID mo = people.add("Mo");
        people.grant(mo, Role.INSTRUCTOR);
        people.grant(mo, Role.MODERATOR);
        String page = "query ($role: [Role!]) { users(filter: {role: $role}, orderBy: {field: DISPLAY_NAME}) { totalCount nodes { displayName } } }";

        Answer teaching = admin.ask(page, Map.of("role", List.of("INSTRUCTOR", "MODERATOR")));

        assertThat(teaching.at("/users").toString())
                .isEqualTo("{\"totalCount\":2,\"nodes\":[{\"displayName\":\"Ines\"},{\"displayName\":\"Mo\"}]}");
        assertThat(admin.ask(page, Map.of("role", List.of("STUDENT"))).at("/users/totalCount").asInt()).isEqualTo(3);
        assertThat(admin.ask(page, Map.of("role", List.of("ADMIN"))).at("/users/totalCount").asInt()).isZero();
        assertThat(admin.ask(page, Map.of("role", List.of())).at("/users/totalCount").asInt()).isZero();
        assertThat(teaching.statements()).isEqualTo(2);
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirName() {
        GraphClient admin = graph.as(people.add("Ada"), "users:read");
        List.of("Åse", "Asgeir", "Bo", "100% Bob").forEach(people::add);

        assertThat(found(admin, "search: \"as\"")).containsExactly("Åse", "Asgeir").doesNotContain("Ada");
        assertThat(found(admin, "search: \"A\"")).containsExactly("Ada", "Åse", "Asgeir");
        assertThat(found(admin, "search: \"100%\"")).containsExactly("100% Bob");
        assertThat(found(admin, "search: \"%\"")).isEmpty();
        assertThat(found(admin, "search: \"a\", role: [ADMIN]")).isEmpty();
    }

    @Test
    void peopleCanBeListedByTheirOrganization() {
        GraphClient admin = graph.as(people.add("Ada"), "users:read");
        UUID society = organizations.add("Society");
        organizations.join(society, people.add("Bob"), OrganizationRole.MEMBER);
        organizations.join(organizations.add("Club"), people.add("Cleo"), OrganizationRole.MEMBER);

        assertThat(found(admin, "organizationId: \"%s\"".formatted(TypeId.encode("organization", society)))).containsExactly("Bob");
        assertThat(found(admin, "organizationId: \"%s\"".formatted(TypeId.encode("organization", UUID.randomUUID())))).isEmpty();
        assertThat(admin.ask("{ users(filter: {organizationId: \"user_x\"}) { totalCount } }").errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    private static List<String> found(GraphClient admin, String filter) {
        return admin.ask("{ users(filter: {%s}) { nodes { displayName } } }".formatted(filter)).at("/users/nodes").valueStream()
                .map(user -> user.path("displayName").asString())
                .toList();
    }
}
