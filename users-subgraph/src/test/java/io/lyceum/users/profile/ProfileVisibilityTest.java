package io.lyceum.users.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.ProfileVisibility;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who sees what of a person is the same by every path that leads to them. */
@SubgraphTest
@Import({People.class, Organizations.class})
class ProfileVisibilityTest {

    private static final String SEEN = "displayName email profile { timezone visibility showEmail ageBand hasDisability }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    private UUID ada;
    private UUID colleague;
    private UUID stranger;
    private UUID university;

    @BeforeEach
    void adaAndHerColleague() {
        organizations.removeAll();
        people.removeAll();
        ada = people.add("Ada");
        colleague = people.add("Charles");
        stranger = people.add("Stella");
        university = organizations.add("Analytical Society");
        organizations.join(university, ada, OrganizationRole.MEMBER);
        organizations.join(university, colleague, OrganizationRole.MEMBER);
        organizations.join(organizations.add("Elsewhere"), stranger, OrganizationRole.MEMBER);
    }

    @ParameterizedTest
    @CsvSource({
        // visibility, address shown, viewer: profile seen, address seen
        "PUBLIC,           true,  nobody,    true,  true",
        "PUBLIC,           false, nobody,    true,  false",
        "PUBLIC,           true,  stranger,  true,  true",
        "PUBLIC,           false, colleague, true,  false",
        "CONNECTIONS_ONLY, true,  nobody,    false, false",
        "CONNECTIONS_ONLY, true,  stranger,  false, false",
        "CONNECTIONS_ONLY, true,  colleague, true,  true",
        "CONNECTIONS_ONLY, false, colleague, true,  false",
        "PRIVATE,          true,  nobody,    false, false",
        "PRIVATE,          true,  stranger,  false, false",
        "PRIVATE,          true,  colleague, false, false",
        "PRIVATE,          false, herself,   true,  true",
        "PRIVATE,          false, admin,     true,  true",
        "CONNECTIONS_ONLY, false, admin,     true,  true"
    })
    void visibilityHoldsOnEveryPath(
            ProfileVisibility visibility, boolean isEmailShown, String viewer, boolean seesProfile, boolean seesEmail) {
        people.show(ada, visibility, isEmailShown);
        GraphClient client = client(viewer);

        for (JsonNode seen : everyPath(client)) {
            assertThat(seen.path("displayName").asString()).isEqualTo("Ada");
            assertThat(seen.path("profile").isObject()).as("profile of %s", seen).isEqualTo(seesProfile);
            assertThat(seen.path("email").isNull()).as("email of %s", seen).isEqualTo(!seesEmail);
        }
    }

    @Test
    void whatIsSensitiveIsSeenByThePersonAndTheScopeOnly() {
        people.show(ada, ProfileVisibility.PUBLIC, true);

        for (String viewer : List.of("nobody", "stranger", "colleague")) {
            assertThat(everyPath(client(viewer))).allSatisfy(seen -> {
                assertThat(seen.at("/profile/visibility").isNull()).isTrue();
                assertThat(seen.at("/profile/showEmail").isNull()).isTrue();
            });
        }
        for (String viewer : List.of("herself", "admin")) {
            assertThat(everyPath(client(viewer))).allSatisfy(seen -> {
                assertThat(seen.at("/profile/visibility").asString()).isEqualTo("PUBLIC");
                assertThat(seen.at("/profile/showEmail").asBoolean()).isTrue();
            });
        }
    }

    @Test
    void somebodyWhoDeletedTheirAccountIsNotFoundByAnyPath() {
        people.delete(ada);
        GraphClient admin = client("admin");

        assertThat(ask(admin, "user(id: \"%s\")".formatted(id())).at("/user").isNull()).isTrue();
        assertThat(ask(admin, "node(id: \"%s\")".formatted(id())).at("/node").isNull()).isTrue();
        assertThat(admin.entities("{ displayName }", "User", id()).at("/_entities/0").isNull()).isTrue();
        assertThat(membersSeen(admin)).doesNotContain("Ada");
        assertThat(admin.ask("{ users { nodes { displayName } } }").text()).doesNotContain("Ada");
    }

    private List<JsonNode> everyPath(GraphClient client) {
        Answer root = ask(client, "user(id: \"%s\")".formatted(id()));
        Answer node = ask(client, "node(id: \"%s\")".formatted(id()));
        Answer alias = client.ask("{ somebody: user(id: \"%s\") { %s } }".formatted(id(), SEEN));
        Answer entity = client.entities("{ %s }".formatted(SEEN), "User", id());
        assertThat(root.errors()).isEmpty();
        List<JsonNode> paths = new java.util.ArrayList<>(
                List.of(root.at("/user"), node.at("/node"), alias.at("/somebody"), entity.at("/_entities/0")));
        client.ask(members()).at("/organization/members/nodes").valueStream()
                .map(member -> member.path("user"))
                .filter(user -> user.path("displayName").asString().equals("Ada"))
                .forEach(paths::add);
        return paths;
    }

    private List<String> membersSeen(GraphClient client) {
        return client.ask(members()).at("/organization/members/nodes").valueStream()
                .map(member -> member.at("/user/displayName").asString())
                .toList();
    }

    private String members() {
        return "{ organization(id: \"%s\") { members { nodes { user { %s } } } } }"
                .formatted(TypeId.encode("organization", university), SEEN);
    }

    private static Answer ask(GraphClient client, String field) {
        return client.ask("{ %s { ... on User { %s } } }".formatted(field, SEEN));
    }

    private GraphClient client(String viewer) {
        return switch (viewer) {
            case "nobody" -> graph;
            case "stranger" -> graph.as(stranger);
            case "colleague" -> graph.as(colleague);
            case "herself" -> graph.as(ada);
            case "admin" -> graph.as(people.add("Admin " + UUID.randomUUID()), "users:read");
            default -> throw new IllegalArgumentException(viewer);
        };
    }

    private String id() {
        return TypeId.encode("user", ada);
    }
}
