package io.lyceum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.generated.types.CourseOrderField;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are served by indexes: no scan, no large sort. A search by relevance is the exception. */
@CatalogueTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private LargeCatalogue large;

    @BeforeAll
    void aLargeCatalogue() {
        catalogue.removeAll();
        large.fill();
    }

    @AfterAll
    void nothing() {
        catalogue.removeAll();
    }

    @ParameterizedTest
    @EnumSource(value = CourseOrderField.class, names = "RELEVANCE", mode = EnumSource.Mode.EXCLUDE)
    void theCatalogueInEachOrder(CourseOrderField order) {
        for (String direction : List.of("ASC", "DESC")) {
            assertServed(graph, "", order + ", direction: " + direction);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CourseOrderField.class, names = "RELEVANCE", mode = EnumSource.Mode.EXCLUDE)
    void whatAReviewerSeesInEachOrder(CourseOrderField order) {
        assertServed(reviewer(), "status: [DRAFT, REVIEW, PUBLISHED, ARCHIVED]", order + ", direction: DESC");
        assertServed(reviewer(), "status: [PUBLISHED, ARCHIVED]", order + ", direction: ASC");
        assertServed(reviewer(), "status: [DRAFT]", order + ", direction: ASC");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level: [BEGINNER]", "language: [\"de\", \"en\"]", "isFree: true", "minPrice: \"20\", maxPrice: \"80\"", "minRating: \"2.5\"", "tags: [\"tag-1\", \"tag-2\"]",
        "tags: [\"tag-0\", \"tag-1\", \"tag-2\", \"tag-3\", \"tag-4\"]"})
    void filteredInAnyOrder(String filter) {
        for (String order : List.of("PUBLISHED_AT, direction: DESC", "TITLE, direction: ASC", "RATING, direction: DESC", "POPULARITY, direction: DESC", "PRICE, direction: ASC")) {
            assertServed(graph, filter, order);
        }
    }

    /** No index serves each combination of conditions: MySQL walks an order until the page is full. It sorts little all the same. */
    @Test
    void severalNarrowConditionsAtOnce() {
        Answer answer = page(graph, "tags: [\"tag-3\"], level: [ADVANCED], isFree: false", "PUBLISHED_AT, direction: DESC", "first: 10");

        assertThat(answer.at("/courses/nodes").size()).isEqualTo(10);
        assertThat(answer.plans()).exceptScansOf("courses").allUseIndexes();
    }

    @Test
    void aSubtreeATeacherAnOrganization() {
        for (String filter : List.of(
                "categoryId: \"%s\"".formatted(id("category", LargeCatalogue.SUBJECT)),
                "instructorId: \"%s\"".formatted(id("user", LargeCatalogue.TEACHER)),
                "organizationId: \"%s\"".formatted(id("organization", LargeCatalogue.ORGANIZATION)))) {
            assertServed(graph, filter, "PUBLISHED_AT, direction: DESC");
            assertServed(graph, filter, "POPULARITY, direction: DESC");
        }
    }

    @Test
    void whatATeacherSeesOfTheirOwn() {
        for (String status : List.of("[DRAFT]", "[DRAFT, REVIEW]", "[DRAFT, REVIEW, ARCHIVED, PUBLISHED]")) {
            assertServed(graph.as(LargeCatalogue.TEACHER), "status: " + status, "PUBLISHED_AT, direction: DESC");
        }
    }

    @Test
    void facetsAndTotalsReadNoMoreThanTheyCount() {
        Answer answer = graph.ask("{ courses { totalCount facets { categories { count } levels { count } languages { count } prices { count } ratings { count } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.plans()).allUseIndexes();
    }

    @Test
    void aSearchByRelevanceSortsWhatItFinds() {
        Answer answer = graph.ask("{ courses(search: \"music\") { totalCount nodes { title } } }");

        assertThat(answer.at("/courses/totalCount").asInt()).isGreaterThan(1_000);
        assertThat(answer.plans()).exceptSortsOf("match (").allUseIndexes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELPFUL, direction: DESC", "NEWEST, direction: DESC", "NEWEST, direction: ASC", "RATING, direction: DESC"})
    void reviewsOfACourse(String order) {
        Answer first = graph.entities("{ reviews(first: 10, orderBy: {field: %s}) { nodes { rating } pageInfo { endCursor } } }".formatted(order), "Course", id("course", LargeCatalogue.COURSE));
        Answer next = graph.entities("{ reviews(first: 10, after: \"%s\", orderBy: {field: %s}) { nodes { rating } } }"
                .formatted(first.at("/_entities/0/reviews/pageInfo/endCursor").asString(), order), "Course", id("course", LargeCatalogue.COURSE));

        for (Answer answer : List.of(first, next)) {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities/0/reviews/nodes").size()).isEqualTo(10);
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    @Test
    void theQueueOfReviews() {
        for (String arguments : List.of("", "(filter: {status: [APPROVED]}, orderBy: {field: HELPFUL, direction: DESC})", "(filter: {status: [FLAGGED]})")) {
            Answer answer = reviewer().ask("{ reviews%s { totalCount nodes { rating course { title } } } }".formatted(arguments));
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/reviews/nodes").size()).isEqualTo(20);
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    @Test
    void listsUnderSomethingElse() {
        String courses = "{ courses(first: 5) { totalCount nodes { title } } }";
        List<Answer> answers = List.of(
                graph.entities(courses, "Category", id("category", new UUID(1, 2)), id("category", new UUID(1, 3))),
                graph.entities(courses, "Organization", id("organization", LargeCatalogue.ORGANIZATION)),
                graph.entities("{ taughtCourses(first: 5) { totalCount nodes { title } } }", "User", id("user", LargeCatalogue.TEACHER)));

        for (Answer answer : answers) {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    /** The courses of a subtree are gathered from its subjects: no index holds them in order. */
    @Test
    void aLargeSubtreeIsSorted() {
        Answer answer = graph.entities("{ courses(first: 5) { totalCount nodes { title } } }", "Category", id("category", LargeCatalogue.SUBJECT));

        assertThat(answer.at("/_entities/0/courses/totalCount").asInt()).isGreaterThan(1_000);
        assertThat(answer.plans()).exceptSortsOf("category_paths").allUseIndexes();
    }

    private void assertServed(GraphClient viewer, String filter, String order) {
        Answer first = page(viewer, filter, order, "first: 10");
        String cursor = first.at("/courses/pageInfo/endCursor").asString();
        Answer deep = page(viewer, filter, order, "last: 10");
        Answer next = page(viewer, filter, order, "first: 10, after: \"%s\"".formatted(cursor));

        for (Answer answer : List.of(first, deep, next)) {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/courses/nodes").size()).isPositive();
            assertThat(answer.plans()).as(filter + " " + order).allUseIndexes();
        }
    }

    private static Answer page(GraphClient viewer, String filter, String order, String page) {
        return viewer.ask("{ courses(filter: {%s}, orderBy: {field: %s}, %s) { nodes { title shortDescription } pageInfo { endCursor } } }".formatted(filter, order, page));
    }

    private GraphClient reviewer() {
        return graph.as(UUID.randomUUID(), "courses:review");
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
