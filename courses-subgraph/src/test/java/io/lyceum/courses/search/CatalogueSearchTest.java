package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.generated.types.CourseInstructorRole;
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
class CatalogueSearchTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @BeforeEach
    void aCatalogue() {
        catalogue.removeAll();
        course("Gardening for Everybody", "A year in the garden, with a chapter on Java coffee plants.");
        course("Java for Beginners", "First steps in programming.");
        course("Advanced JavaScript", "Closures, promises, modules.");
        course("Café Management", "How to run a small place.");
        course("Machine Learning with Python", "Regression and classification.");
        course("日本語入門", "Reading and writing from the start.");
    }

    @Test
    void allWordsHaveToOccur() {
        assertThat(found("machine python")).containsExactly("Machine Learning with Python");
        assertThat(found("machine java")).isEmpty();
    }

    @Test
    void wordsAreFoundInTitleSubtitleAndShortDescription() {
        UUID pottery = catalogue.course("Pottery", CourseStatus.PUBLISHED);
        details.set(pottery, COURSES.SUBTITLE, "Clay and kiln");

        assertThat(found("kiln")).containsExactly("Pottery");
        assertThat(found("promises")).containsExactly("Advanced JavaScript");
    }

    @Test
    void caseAccentsAndScriptsDoNotMatterAndPartsOfWordsAreFound() {
        assertThat(found("CAFE")).containsExactly("Café Management");
        assertThat(found("café")).containsExactly("Café Management");
        assertThat(found("learn")).containsExactly("Machine Learning with Python");
        assertThat(found("日本")).containsExactly("日本語入門");
    }

    @Test
    void whatIsInTheTitleComesFirst() {
        assertThat(found("java")).hasSize(3).endsWith("Gardening for Everybody");
        assertThat(graph.ask("{ courses(search: \"java\", orderBy: {field: RELEVANCE, direction: ASC}) { nodes { title } } }")
                        .at("/courses/nodes/0/title").asString())
                .isEqualTo("Gardening for Everybody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java +nothing", "java -beginners", "\"java", "java*", "java @5", "(java", "java)", "~java", "<java >", "java' OR '1'='1", "java\\", "%java%", "+java"})
    void whatMySqlTakesForAnOperatorIsPassedOver(String typed) {
        Answer answer = graph.ask("query ($search: String) { courses(search: $search) { totalCount nodes { title } } }", Map.of("search", typed));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courses/nodes").valueStream().map(course -> course.path("title").asString()))
                .allMatch(title -> title.contains("Java") || title.startsWith("Gardening"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "+", "C++", "? !", "日"})
    void aWordNeedsTwoCharacters(String typed) {
        Answer answer = graph.ask("query ($search: String) { courses(search: $search) { totalCount } }", Map.of("search", typed));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.errorMessages()).containsExactly("`search` needs a word of at least two letters or digits.");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aSearchThatIsTooLongIsRefused() {
        assertThat(graph.ask("query ($search: String) { courses(search: $search) { totalCount } }", Map.of("search", "x".repeat(101))).errorMessages())
                .containsExactly("`search` can be 100 characters long. Search for fewer words.");
        assertThat(graph.ask("{ courses(search: \"aa bb cc dd ee ff gg hh ii jj kk\") { totalCount } }").errorMessages())
                .containsExactly("`search` can have 10 words. Search for fewer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothingTypedIsNoSearch(String typed) {
        assertThat(found(typed)).hasSize(6).startsWith("日本語入門");
    }

    @Test
    void relevanceNeedsASearch() {
        Answer answer = graph.ask("{ courses(orderBy: {field: RELEVANCE, direction: DESC}) { nodes { title } } }");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.errorMessages())
                .containsExactly("The order `RELEVANCE` needs a `search`. Search for something, or choose another order.");
    }

    @Test
    void aSearchCanBeOrderedOtherwise() {
        assertThat(titles(graph.ask("{ courses(search: \"java\", orderBy: {field: TITLE}) { nodes { title } } }")))
                .containsExactly("Advanced JavaScript", "Gardening for Everybody", "Java for Beginners");
    }

    @Test
    void onlyWhatTheViewerMaySeeIsFound() {
        UUID teacher = UUID.randomUUID();
        UUID draft = catalogue.course("Java in Secret", CourseStatus.DRAFT);
        catalogue.teach(draft, teacher, CourseInstructorRole.LEAD, 1);
        String drafts = "{ courses(search: \"secret\", filter: {status: [DRAFT, PUBLISHED]}) { totalCount nodes { title } facets { levels { count } } } }";

        assertThat(graph.ask(drafts).at("/courses").toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[],\"facets\":{\"levels\":[]}}");
        assertThat(graph.as(UUID.randomUUID()).ask(drafts).at("/courses/totalCount").asInt()).isZero();
        assertThat(graph.as(teacher).ask(drafts).at("/courses").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Java in Secret\"}],\"facets\":{\"levels\":[{\"count\":1}]}}");
    }

    @Test
    void pagesByRelevanceMeet() {
        IntStream.range(0, 25).forEach(i -> course("Rust, part %02d".formatted(i), i % 2 == 0 ? "Rust and more rust" : "Systems"));
        List<String> titles = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();

        for (boolean hasNext = true; hasNext; ) {
            Answer answer = graph.ask(
                    "query ($after: String) { courses(search: \"rust\", first: 10, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }",
                    variables);
            assertThat(answer.errors()).isEmpty();
            titles.addAll(titles(answer));
            variables.put("after", answer.at("/courses/pageInfo/endCursor").asString());
            hasNext = answer.at("/courses/pageInfo/hasNextPage").asBoolean();
        }

        assertThat(titles).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfOneSearchIsNoneOfAnother() {
        String cursor = graph.ask("{ courses(search: \"java\", first: 1) { pageInfo { endCursor } } }")
                .at("/courses/pageInfo/endCursor").asString();

        assertThat(graph.ask("{ courses(search: \"python\", first: 1, after: \"%s\") { nodes { title } } }".formatted(cursor)).errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    private void course(String title, String shortDescription) {
        details.set(catalogue.course(title, CourseStatus.PUBLISHED), COURSES.SHORT_DESCRIPTION, shortDescription);
    }

    private List<String> found(String search) {
        Answer answer = graph.ask("query ($search: String) { courses(search: $search) { nodes { title } } }", Map.of("search", search));
        assertThat(answer.errors()).isEmpty();
        return titles(answer);
    }

    private static List<String> titles(Answer answer) {
        return answer.at("/courses/nodes").valueStream().map(course -> course.path("title").asString()).toList();
    }
}
