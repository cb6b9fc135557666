package io.lyceum.enrollments.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
@Import(School.class)
class EnrollmentPagesTest {

    private static final int LEARNERS = 25;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private GraphClient reader;
    private UUID course;
    private List<String> oldestFirst;

    @BeforeEach
    void twentyFiveLearnOneCourse() {
        school.removeAll();
        reader = graph.as(school.someone(), "enrollments:read");
        course = school.someone();
        // Only three different percentages: ties are settled by id.
        oldestFirst = IntStream.range(0, LEARNERS)
                .mapToObj(i -> school.enroll(
                        school.someone(), course, i % 5 == 0 ? EnrollmentStatus.DROPPED : EnrollmentStatus.ACTIVE, i % 3 + ".50"))
                .map(id -> TypeId.encode("enrollment", id))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"ENROLLED_AT,ASC,first", "ENROLLED_AT,DESC,first", "ENROLLED_AT,DESC,last", "PROGRESS,ASC,first", "PROGRESS,DESC,last"})
    void pagesOfEverythingMeetWithoutGapsOrRepeats(String field, String direction, String size) {
        List<String> walked = walk("", field, direction, size);

        assertThat(walked).containsExactlyElementsOf(allAtOnce(field, direction));
        assertThat(walked).containsExactlyInAnyOrderElementsOf(oldestFirst);
    }

    @ParameterizedTest
    @CsvSource({"ENROLLED_AT,ASC,last", "ENROLLED_AT,DESC,first", "PROGRESS,ASC,last", "PROGRESS,DESC,first"})
    void pagesOfACourseMeetWithoutGapsOrRepeats(String field, String direction, String size) {
        List<String> walked = walk(TypeId.encode("course", course), field, direction, size);

        assertThat(walked).containsExactlyElementsOf(allAtOnce(field, direction));
    }

    @Test
    void theNewestComeFirst() {
        Answer answer = reader.ask("{ enrollments(first: 100) { nodes { id } } }");

        assertThat(ids(answer, "/enrollments")).containsExactlyElementsOf(oldestFirst.reversed());
    }

    @Test
    void progressIsOrderedByItsValue() {
        Answer answer = reader.ask(
                "{ enrollments(first: 100, orderBy: {field: PROGRESS}) { nodes { progressPercentage } } }");

        List<String> percentages = answer.at("/enrollments/nodes").valueStream()
                .map(node -> node.path("progressPercentage").asString())
                .toList();
        assertThat(percentages).isSorted().startsWith("0.50").endsWith("2.50");
    }

    @Test
    void theFilterHoldsForNodesAndCount() {
        Answer answer = reader.ask(
                "{ enrollments(first: 100, filter: {status: [DROPPED, CANCELLED]}) { nodes { status } totalCount } }");

        assertThat(answer.at("/enrollments/totalCount").asInt()).isEqualTo(5);
        assertThat(answer.at("/enrollments/nodes").valueStream().map(node -> node.path("status").asString()))
                .hasSize(5)
                .containsOnly("DROPPED");
    }

    @Test
    void noStateMatchesNothing() {
        Answer answer = reader.ask("{ enrollments(filter: {status: []}) { nodes { id } totalCount } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/enrollments").toString()).isEqualTo("{\"nodes\":[],\"totalCount\":0}");
    }

    @Test
    void aCursorIsGoodForItsOwnOrderAndFilterOnly() {
        String cursor = reader.ask("{ enrollments(first: 1) { pageInfo { endCursor } } }").at("/enrollments/pageInfo/endCursor").asString();

        for (String arguments : List.of(
                "orderBy: {field: PROGRESS, direction: DESC}", "orderBy: {field: ENROLLED_AT}", "filter: {status: [ACTIVE]}")) {
            Answer elsewhere = reader.ask("{ enrollments(after: \"%s\", %s) { nodes { id } } }".formatted(cursor, arguments));
            assertThat(elsewhere.errorCodes()).as(arguments).containsExactly("BAD_USER_INPUT");
            assertThat(elsewhere.statements()).isZero();
        }
        Answer tampered = reader.ask("{ enrollments(after: \"A%s\") { nodes { id } } }".formatted(cursor));
        assertThat(tampered.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: 101", "last: 101", "first: 1, last: 1"})
    void aPageThatCannotBeIsRefused(String arguments) {
        Answer answer = reader.ask("{ enrollments(%s) { nodes { id } } }".formatted(arguments));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    private List<String> allAtOnce(String field, String direction) {
        Answer answer = reader.ask(
                "{ enrollments(first: 100, orderBy: {field: %s, direction: %s}) { nodes { id } } }".formatted(field, direction));
        return ids(answer, "/enrollments");
    }

    /** Walks a list in pages of ten, of a course or of everything, and returns its ids in the list's order. */
    private List<String> walk(String parent, String field, String direction, String size) {
        boolean isBackward = size.equals("last");
        String list = """
                enrollments(%s: 10, %s: $cursor, orderBy: {field: %s, direction: %s}) {
                  edges { cursor }
                  nodes { id }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                }
                """
                .formatted(size, isBackward ? "before" : "after", field, direction);
        List<String> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        variables.put("references", List.of(Map.of("__typename", "Course", "id", parent)));
        String pointer = parent.isEmpty() ? "/enrollments" : "/_entities/0/enrollments";
        String document = parent.isEmpty()
                ? "query ($cursor: String) { %s }".formatted(list)
                : "query ($cursor: String, $references: [_Any!]!) { _entities(representations: $references) { ... on Course { %s } } }"
                        .formatted(list);
        boolean hasMore = true;
        while (hasMore) {
            Answer answer = reader.ask(document, variables);
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.statements()).isEqualTo(1);
            walked.addAll(isBackward ? 0 : walked.size(), ids(answer, pointer));
            hasMore = answer.at(pointer + "/pageInfo/" + (isBackward ? "hasPreviousPage" : "hasNextPage")).asBoolean();
            String cursor = answer.at(pointer + "/pageInfo/" + (isBackward ? "startCursor" : "endCursor")).asString();
            int outermost = isBackward ? 0 : answer.at(pointer + "/edges").size() - 1;
            assertThat(answer.at(pointer + "/edges/%d/cursor".formatted(outermost)).asString()).isEqualTo(cursor);
            variables.put("cursor", cursor);
        }
        return walked;
    }

    private static List<String> ids(Answer answer, String pointer) {
        return answer.at(pointer + "/nodes").valueStream().map(node -> node.path("id").asString()).toList();
    }
}
