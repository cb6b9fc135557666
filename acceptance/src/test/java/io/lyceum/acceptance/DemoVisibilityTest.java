package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.demo.DemoIds;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one may not see looks exactly like what does not exist: by root field, by node, by alias, and below what one may see. */
class DemoVisibilityTest {

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("strangers")
    void itLooksLikeWhatDoesNotExist(HiddenThing thing, String role) {
        String real = DemoGraph.id(thing.prefix(), thing.key());
        String invented = DemoGraph.id(thing.prefix(), DemoIds.of("nothing", thing.name()));

        String told = ask(thing, role, real).replace(real, "ID");

        assertThat(told).isEqualTo(ask(thing, role, invented).replace(invented, "ID"));
        assertThat(told).contains("\"node\":null").contains("\"again\":null");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("seers")
    void whoeverMaySeeItDoes(HiddenThing thing, String role) {
        RouterAnswer answer = DemoGraph.as(role).ask(query(thing), Map.of("id", DemoGraph.id(thing.prefix(), thing.key())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/node/" + thing.field()).asString()).isNotEmpty();
        assertThat(answer.at("/again/other")).isEqualTo(answer.at("/node/" + thing.field()));
        if (thing.rootField() != null) {
            assertThat(answer.at("/own/" + thing.field())).isEqualTo(answer.at("/node/" + thing.field()));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nested")
    void belowWhatOneMaySeeNothingElseAppears(String role, String query, String pointer, String expected) {
        RouterAnswer answer = DemoGraph.as(role).ask(query);

        assertThat(answer.at(pointer).toString()).as(answer.text()).isEqualTo(expected);
    }

    static Stream<Arguments> strangers() {
        return HiddenThing.all().stream().flatMap(thing -> roles().filter(role -> !thing.seers().contains(role)).map(role -> Arguments.of(thing, role)));
    }

    static Stream<Arguments> seers() {
        return HiddenThing.all().stream().flatMap(thing -> thing.seers().stream().map(role -> Arguments.of(thing, role)));
    }

    static Stream<Arguments> nested() {
        String python = "courseBySlug(slug: \"python-from-the-first-line\")";
        String learning = "courseBySlug(slug: \"practical-machine-learning\")";
        String lena = "user(id: \"%s\")".formatted(DemoGraph.user("learner"));
        UUID anonymous = HiddenThing.lenasSubmission(DemoIds.of("course", "practical-machine-learning"));
        String work = "submission(id: \"%s\")".formatted(DemoGraph.id("submission", anonymous));
        return Stream.of(
                Arguments.of("learner-001", "{ " + lena + " { enrollments { totalCount } } }", "/user/enrollments/totalCount", "0"),
                Arguments.of("learner-001", "{ " + lena + " { certificates { totalCount } } }", "/user/certificates/totalCount", "0"),
                Arguments.of("learner-001", "{ " + lena + " { quizAttempts { totalCount } } }", "/user/quizAttempts/totalCount", "0"),
                Arguments.of("instructor", "{ " + lena + " { payments { totalCount } } }", "/user/payments/totalCount", "0"),
                Arguments.of("learner-001", "{ " + lena + " { sessions { totalCount } } }", "/user/sessions", "null"),
                Arguments.of("admin", "{ " + lena + " { preferences { marketingEmails } } }", "/user/preferences", "null"),
                Arguments.of("learner-001", "{ " + lena + " { email } }", "/user/email", "null"),
                Arguments.of("learner", "{ " + python + " { enrollments { totalCount } } }", "/courseBySlug/enrollments/totalCount", "1"),
                Arguments.of("learner", "{ " + python + " { gradebook { totalCount } } }", "/courseBySlug/gradebook/totalCount", "1"),
                Arguments.of("instructor-music", "{ " + python + " { enrollments { totalCount } } }", "/courseBySlug/enrollments/totalCount", "0"),
                Arguments.of("instructor-music", "{ " + python + " { gradebook { totalCount } } }", "/courseBySlug/gradebook/totalCount", "0"),
                Arguments.of("learner", "{ " + python + " { quizzes(first: 20) { nodes { questions { text } } } } }", "/courseBySlug/quizzes/nodes/0/questions", "null"),
                Arguments.of("nobody", "{ " + python + " { modules { lessons { content { title } } } } }", "/courseBySlug/modules/0/lessons/1/content", "null"),
                Arguments.of("instructor", "{ " + work + " { status student { displayName } enrollment { id } } }", "/submission/student", "null"),
                Arguments.of("instructor", "{ " + work + " { status student { displayName } enrollment { id } } }", "/submission/enrollment", "null"),
                Arguments.of("nobody", "{ " + learning + " { viewerEnrollment { id } } }", "/courseBySlug/viewerEnrollment", "null"));
    }

    private static Stream<String> roles() {
        return Stream.concat(DemoGraph.ROLES.stream(), Stream.of("moderator"));
    }

    private static String ask(HiddenThing thing, String role, String id) {
        RouterAnswer answer = DemoGraph.as(role).ask(query(thing), Map.of("id", id));
        return answer.status() + answer.json().path("data").toString() + answer.errors();
    }

    private static String query(HiddenThing thing) {
        String selection = "{ __typename id ... on %s { %s } }".formatted(thing.type(), thing.field());
        String own = thing.rootField() == null ? "" : "own: %s(id: $id) { id %s }".formatted(thing.rootField(), thing.field());
        return "query ($id: ID!) { node(id: $id) %s again: node(id: $id) { ... on %s { other: %s } } %s }"
                .formatted(selection, thing.type(), thing.field(), own);
    }
}
