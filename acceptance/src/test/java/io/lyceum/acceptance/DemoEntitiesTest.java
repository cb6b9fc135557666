package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.attack.SubgraphDoor;
import io.lyceum.demo.DemoIds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way that only the router has: even to whoever could sign as the router, {@code _entities} tells of what a person may not see no more than of
 * what does not exist.
 */
class DemoEntitiesTest {

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("strangers")
    void itLooksLikeWhatDoesNotExist(HiddenThing thing, String role) {
        String real = DemoGraph.id(thing.prefix(), thing.key());
        String invented = DemoGraph.id(thing.prefix(), DemoIds.of("nothing", thing.name()));

        assertThat(ask(thing, role, real).replace(real, "ID")).isEqualTo(ask(thing, role, invented).replace(invented, "ID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void itIsThereForAnAdministrator(HiddenThing thing) {
        assertThat(ask(thing, "admin", DemoGraph.id(thing.prefix(), thing.key()))).contains("\"%s\":".formatted(thing.field())).doesNotContain("\"errors\"");
    }

    static Stream<Arguments> strangers() {
        return things().flatMap(thing -> Stream.of("nobody", "learner-001", "instructor-music")
                .filter(role -> !thing.seers().contains(role))
                .map(role -> Arguments.of(thing, role)));
    }

    static Stream<HiddenThing> things() {
        return HiddenThing.all().stream();
    }

    private static String ask(HiddenThing thing, String role, String id) {
        return new SubgraphDoor(DemoGraph.stack(), ownerOf(thing.type())).ask(
                        "query ($of: [_Any!]!) { _entities(representations: $of) { ... on %s { %s } } }".formatted(thing.type(), thing.field()),
                        Map.of("of", List.of(Map.of("__typename", thing.type(), "id", id))),
                        DemoGraph.tokenOf(role))
                .text().replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    private static String ownerOf(String type) {
        return switch (type) {
            case "Course", "Module", "Lesson", "Review" -> "courses";
            case "Quiz", "Question", "QuizAttempt", "Submission" -> "assessments";
            default -> "enrollments";
        };
    }
}
