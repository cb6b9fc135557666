package io.lyceum.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every list finds its rows by an index, its first page as well as its last. */
@SubgraphTest
@Import({People.class, Organizations.class, Crowd.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Crowd crowd;

    @BeforeAll
    void theCrowdIsThere() {
        nobodyStays();
        crowd.gather();
    }

    @AfterAll
    void nobodyStays() {
        organizations.removeAll();
        people.removeAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "orderBy: {field: DISPLAY_NAME}",
        "orderBy: {field: DISPLAY_NAME, direction: DESC}",
        "filter: {status: [SUSPENDED]}",
        "filter: {status: [ACTIVE, SUSPENDED]}",
        "filter: {role: [INSTRUCTOR]}",
        "filter: {role: [INSTRUCTOR], status: [ACTIVE]}, orderBy: {field: DISPLAY_NAME}",
        "filter: {search: \"s0 p\"}",
        "filter: {search: \"s0 p\"}, orderBy: {field: CREATED_AT, direction: DESC}",
        "filter: {search: \"s\", status: [ACTIVE]}",
        "filter: {organizationId: \"$few\"}",
        "filter: {organizationId: \"$few\", search: \"r\"}"
    })
    void people(String arguments) {
        isServedByIndexes("users(%s %s) { nodes { displayName email status } pageInfo { startCursor } }", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "orderBy: {field: NAME, direction: DESC}",
        "orderBy: {field: CREATED_AT, direction: DESC}",
        "orderBy: {field: MEMBER_COUNT, direction: DESC}",
        "filter: {kind: [COMPANY]}",
        "filter: {kind: [SCHOOL], isVerified: false}",
        "filter: {search: \"s0 o\"}",
        "filter: {search: \"r\", kind: [COMPANY]}, orderBy: {field: MEMBER_COUNT, direction: DESC}"
    })
    void organizations(String arguments) {
        isServedByIndexes("organizations(%s %s) { nodes { name memberCount } pageInfo { startCursor } }", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "role: [INSTRUCTOR]", "role: [MEMBER, INSTRUCTOR]"})
    void members(String arguments) {
        isServedByIndexes("organization(id: \"$all\") { members(%s %s) { nodes { role user { displayName } } pageInfo { startCursor } } }", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "filter: {actor: \"$somebody\"}",
        "filter: {action: \"organization.verified\"}",
        "filter: {action: \"user.suspended\", from: \"2026-01-01T00:10:00Z\", until: \"2026-01-01T00:20:00Z\"}",
        "filter: {entity: \"Organization\"}",
        "filter: {entity: \"User\"}",
        "filter: {entityId: \"$somebody\"}",
        "filter: {from: \"2026-01-01T00:10:00Z\", until: \"2026-01-01T00:20:00Z\"}"
    })
    void auditLog(String arguments) {
        isServedByIndexes("auditLog(%s %s) { nodes { action actor { displayName } } pageInfo { startCursor } }", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "filter: {organizationId: \"$few\"}", "filter: {isActive: true}"})
    void apiClients(String arguments) {
        isServedByIndexes("apiClients(%s %s) { nodes { name scopes organization { name } } pageInfo { startCursor } }", arguments);
    }

    @Test
    void sessions() {
        isServedByIndexes("me { sessions(%s %s) { nodes { device } pageInfo { startCursor } } }", "");
    }

    @Test
    void whatIsSeenOfManyPeopleByOneOfThem() {
        String[] ids = IntStream.range(0, 100).mapToObj(i -> TypeId.encode("user", crowd.person(i * 7))).toArray(String[]::new);

        Answer answer = graph.as(crowd.person(1))
                .entities("{ displayName email profile { bio } organizations { role organization { name } } }", "User", ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/1/organizations").size()).isEqualTo(1);
        assertThat(answer.plans()).allUseIndexes();
    }

    @Test
    void membersOfManyOrganizations() {
        String[] ids = IntStream.range(0, 100).mapToObj(i -> TypeId.encode("organization", crowd.organization(i))).toArray(String[]::new);

        Answer answer = graph.as(crowd.person(0)).entities("{ name members(first: 3) { nodes { role } } }", "Organization", ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/members/nodes").size()).isEqualTo(3);
        assertThat(answer.plans()).allUseIndexes();
    }

    private void isServedByIndexes(String list, String arguments) {
        String filled = arguments
                .replace("$few", TypeId.encode("organization", crowd.organization(1)))
                .replace("$somebody", TypeId.encode("user", crowd.person(7)));
        GraphClient viewer = graph.as(crowd.person(0), "users:read", "audit:read", "clients:read");
        for (String page : new String[] {"first: 20", "last: 20"}) {
            String field = list.replace("$all", TypeId.encode("organization", crowd.organization(0))).formatted(page, filled);
            Answer answer = viewer.ask("{ %s }".formatted(field));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.text()).as("a full page of %s", field).contains("\"startCursor\":\"");
            assertThat(answer.plans()).allUseIndexes();
        }
    }
}
