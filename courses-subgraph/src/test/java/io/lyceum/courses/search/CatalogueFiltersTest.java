package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseOrderField;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CatalogueFiltersTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    private final UUID teacher = UUID.randomUUID();
    private final UUID organization = UUID.randomUUID();
    private UUID science;
    private UUID physics;

    @BeforeEach
    void aCatalogue() {
        catalogue.removeAll();
        science = catalogue.category("Science", null);
        physics = catalogue.category("Physics", science);
        UUID hard = details.tag("Hard");
        UUID fun = details.tag("Fun");

        UUID optics = course("Optics", catalogue.category("Waves", physics), "4.80", "20.00");
        details.set(optics, COURSES.LEVEL, CourseLevel.EXPERT);
        details.tag(optics, hard);
        UUID motion = course("Motion", physics, "3.20", "50.00");
        details.set(motion, COURSES.LANGUAGE, Locale.GERMAN);
        details.set(motion, COURSES.ORGANIZATION_ID, organization);
        details.tag(motion, hard);
        details.tag(motion, fun);
        UUID painting = course("Painting", catalogue.category("Arts", null), null, null);
        catalogue.teach(painting, teacher, CourseInstructorRole.ASSISTANT, 1);
        details.tag(painting, fun);
        course("Biology", science, "4.50", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "level: [EXPERT]                      | Optics",
        "level: [EXPERT, BEGINNER]            | Biology Motion Optics Painting",
        "language: [\"de\"]                   | Motion",
        "isFree: true                         | Biology Painting",
        "isFree: false                        | Motion Optics",
        "minPrice: \"20.00\"                  | Motion Optics",
        "minPrice: \"20.01\"                  | Motion",
        "maxPrice: \"20\"                     | Biology Optics Painting",
        "minRating: \"4.5\"                   | Biology Optics",
        "tags: [\"hard\"]                     | Motion Optics",
        "tags: [\"hard\", \"fun\"]            | Motion Optics Painting",
        "tags: [\"nothing\"]                  | ``",
        "tags: [\"hard\"], language: [\"en\"] | Optics",
        "level: []                            | ``",
    })
    void eachConditionNarrows(String filter, String titles) {
        assertThat(found(filter)).isEqualTo(titles);
    }

    @Test
    void aSubjectHoldsWhatIsBelowIt() {
        assertThat(found("categoryId: \"%s\"".formatted(TypeId.encode("category", science)))).isEqualTo("Biology Motion Optics");
        assertThat(found("categoryId: \"%s\"".formatted(TypeId.encode("category", physics)))).isEqualTo("Motion Optics");
        assertThat(found("categoryId: \"%s\"".formatted(TypeId.encode("category", UUID.randomUUID())))).isEmpty();
    }

    @Test
    void byWhoOffersAndWhoTeaches() {
        assertThat(found("organizationId: \"%s\"".formatted(TypeId.encode("organization", organization)))).isEqualTo("Motion");
        assertThat(found("instructorId: \"%s\"".formatted(TypeId.encode("user", teacher)))).isEqualTo("Painting");
    }

    @Test
    void aForeignIdIsRefused() {
        Answer answer = graph.ask("{ courses(filter: {categoryId: \"%s\"}) { totalCount } }".formatted(TypeId.encode("course", science)));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource({
        "RATING, DESC, Optics Biology Motion Painting",
        "RATING, ASC, Painting Motion Biology Optics",
        "PRICE, DESC, Motion Optics Biology Painting",
        "TITLE, ASC, Biology Motion Optics Painting",
        "PUBLISHED_AT, ASC, Optics Motion Painting Biology",
        "POPULARITY, DESC, Biology Painting Motion Optics",
    })
    void eachOrder(String field, String direction, String titles) {
        Answer answer = graph.ask("{ courses(orderBy: {field: %s, direction: %s}) { nodes { title } } }".formatted(field, direction));

        assertThat(titles(answer)).isEqualTo(titles);
    }

    @ParameterizedTest
    @EnumSource(value = CourseOrderField.class, names = "RELEVANCE", mode = EnumSource.Mode.EXCLUDE)
    void pagesMeetInEachOrder(CourseOrderField order) {
        for (String direction : List.of("ASC", "DESC")) {
            List<String> whole = List.of(titles(graph.ask("{ courses(orderBy: {field: %s, direction: %s}) { nodes { title } } }".formatted(order, direction))).split(" "));
            List<String> pages = new ArrayList<>();
            String after = "null";
            for (int page = 0; page < 4; page++) {
                Answer answer = graph.ask("{ courses(first: 1, after: %s, orderBy: {field: %s, direction: %s}) { nodes { title } pageInfo { endCursor } } }"
                        .formatted(after, order, direction));
                pages.add(titles(answer));
                after = '"' + answer.at("/courses/pageInfo/endCursor").asString() + '"';
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void facetsCountWhatMatches() {
        Answer answer = graph.ask("{ courses { facets { categories { category { name parent { name } } count } levels { level count } "
                + "languages { language count } prices { isFree count } ratings { minRating count } tags { tag { name } count } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courses/facets/levels").toString())
                .isEqualTo("[{\"level\":\"BEGINNER\",\"count\":3},{\"level\":\"EXPERT\",\"count\":1}]");
        assertThat(answer.at("/courses/facets/languages").toString())
                .isEqualTo("[{\"language\":\"en\",\"count\":3},{\"language\":\"de\",\"count\":1}]");
        assertThat(answer.at("/courses/facets/prices").toString())
                .isEqualTo("[{\"isFree\":true,\"count\":2},{\"isFree\":false,\"count\":2}]");
        assertThat(answer.at("/courses/facets/ratings").toString())
                .isEqualTo("[{\"minRating\":\"4.5\",\"count\":2},{\"minRating\":\"4.0\",\"count\":2},{\"minRating\":\"3.0\",\"count\":3}]");
        assertThat(answer.at("/courses/facets/tags").valueStream().map(facet -> facet.at("/tag/name").asString() + facet.at("/count").asInt()))
                .containsExactlyInAnyOrder("Hard2", "Fun2");
        assertThat(answer.at("/courses/facets/categories").valueStream().map(facet -> facet.at("/category/name").asString() + facet.at("/count").asInt()))
                .startsWith("Science3", "Physics2")
                .containsExactlyInAnyOrder("Science3", "Physics2", "Waves1", "Arts1");
    }

    @Test
    void aFacetIsCountedWithoutItsOwnCondition() {
        Answer answer = graph.ask("{ courses(filter: {level: [EXPERT], isFree: false, tags: [\"hard\"]}) { totalCount facets { levels { level count } prices { isFree count } tags { tag { name } count } languages { language count } } } }");

        assertThat(answer.at("/courses/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/courses/facets").toString())
                .isEqualTo("{\"levels\":[{\"level\":\"BEGINNER\",\"count\":1},{\"level\":\"EXPERT\",\"count\":1}],"
                        + "\"prices\":[{\"isFree\":false,\"count\":1}],\"tags\":[{\"tag\":{\"name\":\"Hard\"},\"count\":1}],"
                        + "\"languages\":[{\"language\":\"en\",\"count\":1}]}");
    }

    @Test
    void whatIsNotAskedForIsNotCounted() {
        assertThat(graph.ask("{ courses { nodes { title } } }").statements()).isEqualTo(1);
        assertThat(graph.ask("{ courses { totalCount } }").statements()).isEqualTo(1);
        assertThat(graph.ask("{ courses { facets { levels { count } } } }").statements()).isEqualTo(1);
        assertThat(graph.ask("{ courses { totalCount facets { levels { count } tags { count } } nodes { title } } }").statements()).isEqualTo(4);
    }

    private UUID course(String title, UUID category, String rating, String price) {
        UUID course = catalogue.course(title, CourseStatus.PUBLISHED);
        catalogue.file(course, category);
        if (price != null) {
            catalogue.price(course, price, "EUR");
        }
        if (rating != null) {
            details.rate(course, rating);
        }
        return course;
    }

    private String found(String filter) {
        return titles(graph.ask("{ courses(filter: {%s}, orderBy: {field: TITLE}) { nodes { title } } }".formatted(filter)));
    }

    private static String titles(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/courses/nodes").valueStream().map(course -> course.path("title").asString()).collect(Collectors.joining(" "));
    }
}
