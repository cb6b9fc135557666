package io.lyceum.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Inputs that claim what nobody grants, and questions about how the house is built. */
class InputAttacksTest {

    private static final String MUTATIONS = """
            { __schema { mutationType { fields { name args { name type { kind ofType { name kind } } } } } } }
            """;

    /** What a mutation's input would have to be told for somebody to rise, each in turn. */
    static final List<Map<String, ?>> CLAIMS = List.of(
            Map.of("role", "ADMIN"), Map.of("roles", List.of("ADMIN")), Map.of("scope", "users:read"), Map.of("isAdmin", true));

    @ParameterizedTest
    @FieldSource("CLAIMS")
    void nobodyRisesByAnInput(Map<String, ?> claim) {
        DemoGraph.as("nobody").ask(MUTATIONS).at("/__schema/mutationType/fields").forEach(mutation -> {
            String type = inputOf(mutation);
            if (type == null) {
                return;
            }
            RouterAnswer answer = DemoGraph.as("learner").ask("mutation ($input: %s!) { %s(input: $input) { __typename } }"
                    .formatted(type, mutation.path("name").asString()), Map.of("input", claim));
            assertThat(answer.errorCodes()).as(mutation.path("name").asString()).isSubsetOf("BAD_USER_INPUT", "FORBIDDEN").isNotEmpty();
            assertThat(answer.at("/" + mutation.path("name").asString()).isObject()).isFalse();
        });
    }

    @Test
    void theSchemaTellsNothingOfSubgraphs() {
        RouterAnswer answer = DemoGraph.as("nobody").ask("{ __schema { types { name description } directives { name } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/__schema/types").valueStream().map(type -> type.path("name").asString()))
                .noneMatch(name -> name.matches("_[A-Z].*|join__.*|link__.*|federation__.*"));
        assertThat(answer.at("/__schema/directives").valueStream().map(directive -> directive.path("name").asString()))
                .noneMatch(name -> name.startsWith("join__") || name.startsWith("federation__"));
        assertTellsNothing(answer.text().replaceAll("https://[\\w./#-]+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{ _service { sdl } }",
        "{ _entities(representations: [{__typename: \"Enrollment\", id: \"enrollment_01h455vb4pex5vsknk084sn02q\"}]) { __typename } }",
        "{ course(id: \"'; DROP TABLE courses; --\") { title } }",
        "{ courses(search: \"' OR 1=1 -- \\\\u0000\", first: 1) { nodes { title } } }",
        "{ courses(search: \"+++***(((\", first: 1) { nodes { title } } }",
        "{ courses(after: \"AAAA\") { nodes { title } } }",
        "{ course(id: 1e400) { title } }",
        "query ($id: ID!) { course(id: $id) { title } }",
        "{ courses(first: 99999999999999) { totalCount } }",
        "{ certificateByCode(code: \"\\uD800\") { number } }",
        "mutation { signIn(input: {email: \"not an address\", password: \"x\"}) { errors { code } } }",
        "{ users(filter: {search: \"%_%\"}) { nodes { email } } }",
        "subscription { anything }",
        "{ me"
    })
    void anErrorTellsNothingOfTheHouse(String query) {
        RouterAnswer answer = DemoGraph.as("learner").ask(query);

        assertThat(answer.errorCodes()).doesNotContain("INTERNAL");
        assertTellsNothing(answer.text());
    }

    private static void assertTellsNothing(String text) {
        assertThat(text).doesNotContainPattern("(?i)127\\.0\\.0\\.1|localhost|jdbc:|com\\.mysql|org\\.jooq|io\\.lyceum|java\\.(lang|util)|Exception"
                + "|\\bselect `|from `|node_modules|graphql-java|:400[0-9]|lyceum_(users|courses|enrollments|assessments)");
    }

    private static @Nullable String inputOf(JsonNode mutation) {
        return mutation.path("args").valueStream()
                .filter(argument -> argument.path("name").asString().equals("input"))
                .map(argument -> argument.at("/type/ofType/name").asString())
                .findFirst()
                .orElse(null);
    }
}
