package io.lyceum.users.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
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
class UserQueriesTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @BeforeEach
    void nobody() {
        people.removeAll();
    }

    @Test
    void meIsWhoeverIsSignedIn() {
        UUID ada = people.add("Ada");

        Answer answer = graph.as(ada).ask("{ me { id displayName email status roles profile { timezone } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/me/id").asString()).isEqualTo(TypeId.encode("user", ada));
        assertThat(answer.at("/me/displayName").asString()).isEqualTo("Ada");
        assertThat(answer.at("/me/email").asString()).isEqualTo("ada@example.test");
        assertThat(answer.at("/me/roles").toString()).isEqualTo("[\"STUDENT\"]");
        assertThat(answer.at("/me/profile/timezone").asString()).isEqualTo("UTC");
    }

    @Test
    void nobodyIsUnauthenticated() {
        Answer answer = graph.ask("{ me { id } }");

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void strangersSeeTheNameOnly() {
        String id = TypeId.encode("user", people.add("Ada"));

        Answer answer = graph.as(people.add("Bob")).ask("{ user(id: \"%s\") { displayName email status createdAt roles } }".formatted(id));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/user").toString())
                .isEqualTo("{\"displayName\":\"Ada\",\"email\":null,\"status\":null,\"createdAt\":null,\"roles\":null}");
    }

    @Test
    void anUnknownPersonIsNull() {
        Answer answer = graph.ask("{ user(id: \"%s\") { id } }".formatted(TypeId.encode("user", UUID.randomUUID())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/user").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user_", "course_01h455vb4pex5vsknk084sn02q", "user_81h455vb4pex5vsknk084sn02q", "user_01h455vb4pex5vsknk084sn02u"})
    void aMalformedIdIsRefusedWithoutAStatement(String id) {
        Answer answer = graph.ask("query ($id: ID!) { user(id: $id) { displayName } }", Map.of("id", id));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void onlyTheScopeListsEverybody() {
        UUID ada = people.add("Ada");

        assertThat(graph.as(ada).ask("{ users { totalCount } }").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(graph.as(ada, "users:read").ask("{ users { totalCount } }").at("/users/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void pagesMeetWithoutGapsOrRepeats() {
        UUID ada = people.add("Ada");
        IntStream.range(0, 24).forEach(i -> people.add("Person %02d".formatted(i)));
        String page = "query ($after: String) { users(first: 10, after: $after, orderBy: {field: DISPLAY_NAME}) "
                + "{ nodes { displayName } pageInfo { hasNextPage endCursor } } }";
        GraphClient admin = graph.as(ada, "users:read");

        Answer first = admin.ask(page);
        Answer second = admin.ask(page, Map.of("after", first.at("/users/pageInfo/endCursor").asString()));
        Answer third = admin.ask(page, Map.of("after", second.at("/users/pageInfo/endCursor").asString()));

        List<String> names = java.util.stream.Stream.of(first, second, third)
                .flatMap(answer -> answer.at("/users/nodes").valueStream())
                .map(node -> node.path("displayName").asString())
                .toList();
        assertThat(names).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(third.at("/users/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.statements()).as(second.text()).isEqualTo(1);
    }

    @Test
    void aCursorIsGoodForItsOwnOrderOnly() {
        GraphClient admin = graph.as(people.add("Ada"), "users:read");
        people.add("Bob");
        String cursor = admin.ask("{ users(first: 1) { pageInfo { endCursor } } }").at("/users/pageInfo/endCursor").asString();

        String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        Answer tampered = admin.ask("{ users(after: \"%s\") { nodes { id } } }".formatted(changed));
        Answer elsewhere = admin.ask("{ users(after: \"%s\", orderBy: {field: DISPLAY_NAME}) { nodes { id } } }".formatted(cursor));

        assertThat(tampered.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(elsewhere.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(tampered.statements() + elsewhere.statements()).isZero();
    }

    @Test
    void aPageHoldsAHundredAtMost() {
        Answer answer = graph.as(people.add("Ada"), "users:read").ask("{ users(first: 101) { nodes { id } } }");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void entitiesCostTheSameStatementsHoweverMany(int count) {
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("user", people.add("Person " + i)))
                .toArray(String[]::new);

        Answer answer = graph.as(people.add("Ada"), "users:read")
                .entities("{ id displayName roles profile { avatarUrl timezone } }", "User", ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities").size()).isEqualTo(count);
        assertThat(answer.at("/_entities/0/displayName").asString()).isEqualTo("Person 0");
        assertThat(answer.statements()).isEqualTo(3);
    }
}
