package io.lyceum.courses.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CoursePagesTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @Test
    void theNewestComesFirst() {
        List.of("Old", "Middle", "New").forEach(title -> catalogue.course(title, CourseStatus.PUBLISHED));

        assertThat(titles(graph.ask("{ courses { nodes { title } } }"))).containsExactly("New", "Middle", "Old");
    }

    @Test
    void titlesAreComparedWithoutRegardToCase() {
        List.of("beta", "Alpha", "Gamma").forEach(title -> catalogue.course(title, CourseStatus.PUBLISHED));

        assertThat(titles(graph.ask("{ courses(orderBy: {field: TITLE}) { nodes { title } } }"))).containsExactly("Alpha", "beta", "Gamma");
        assertThat(titles(graph.ask("{ courses(orderBy: {field: TITLE, direction: DESC}) { nodes { title } } }")))
                .containsExactly("Gamma", "beta", "Alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{field: PUBLISHED_AT, direction: DESC}", "{field: PUBLISHED_AT}", "{field: TITLE}"})
    void pagesMeetWithoutGapsOrRepeatsAlsoWhereNothingIsPublished(String order) {
        IntStream.range(0, 25).forEach(i -> catalogue.course("Course %02d".formatted(i), CourseStatus.values()[i % 4]));
        GraphClient reviewer = graph.as(UUID.randomUUID(), "courses:review");
        String page = ("query ($after: String) { courses(first: 10, after: $after, orderBy: %s, filter: {status: [DRAFT, REVIEW, PUBLISHED, ARCHIVED]}) "
                        + "{ nodes { title } pageInfo { hasNextPage endCursor } } }").formatted(order);
        List<String> titles = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();

        for (boolean hasNext = true; hasNext; ) {
            Answer answer = reviewer.ask(page, variables);
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.statements()).isEqualTo(1);
            titles.addAll(titles(answer));
            variables.put("after", answer.at("/courses/pageInfo/endCursor").asString());
            hasNext = answer.at("/courses/pageInfo/hasNextPage").asBoolean();
        }

        assertThat(titles).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotPublishedYetCountsAsTheNewest() {
        catalogue.course("Published", CourseStatus.PUBLISHED);
        catalogue.course("Draft", CourseStatus.DRAFT);
        GraphClient reviewer = graph.as(UUID.randomUUID(), "courses:review");

        Answer answer = reviewer.ask("{ courses(filter: {status: [DRAFT, PUBLISHED]}) { nodes { title publishedAt } } }");

        assertThat(titles(answer)).containsExactly("Draft", "Published");
        assertThat(answer.at("/courses/nodes/0/publishedAt").isNull()).isTrue();
    }

    @Test
    void theLastPageIsReadFromTheBack() {
        IntStream.range(0, 5).forEach(i -> catalogue.course("Course " + i, CourseStatus.PUBLISHED));

        Answer last = graph.ask("{ courses(last: 2, orderBy: {field: TITLE}) { edges { cursor node { title } } pageInfo { hasPreviousPage startCursor } } }");
        Answer before = graph.ask("{ courses(last: 2, before: \"%s\", orderBy: {field: TITLE}) { nodes { title } } }"
                .formatted(last.at("/courses/pageInfo/startCursor").asString()));

        assertThat(last.at("/courses/edges").valueStream().map(edge -> edge.at("/node/title").asString())).containsExactly("Course 3", "Course 4");
        assertThat(last.at("/courses/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(titles(before)).containsExactly("Course 1", "Course 2");
    }

    @Test
    void aCursorIsGoodForItsOwnOrderAndFilterOnly() {
        catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.course("Chemistry", CourseStatus.PUBLISHED);
        String cursor = graph.ask("{ courses(first: 1) { pageInfo { endCursor } } }").at("/courses/pageInfo/endCursor").asString();

        for (String other : List.of("orderBy: {field: TITLE}", "filter: {status: [ARCHIVED]}")) {
            Answer answer = graph.ask("{ courses(after: \"%s\", %s) { nodes { id } } }".formatted(cursor, other));

            assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
            assertThat(answer.statements()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: 101", "last: -1", "first: 1, last: 1", "after: \"nonsense\""})
    void aPageThatCannotBeIsRefusedWithoutAStatement(String arguments) {
        Answer answer = graph.ask("{ courses(%s) { nodes { id } } }".formatted(arguments));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aFilterForNoStateFindsNothing() {
        catalogue.course("Physics", CourseStatus.PUBLISHED);

        assertThat(graph.ask("{ courses(filter: {status: []}) { totalCount } }").at("/courses/totalCount").asInt()).isZero();
    }

    private static List<String> titles(Answer answer) {
        return answer.at("/courses/nodes").valueStream().map(node -> node.path("title").asString()).toList();
    }
}
