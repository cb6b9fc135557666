package io.lyceum.courses;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the read side's answers cost depends on their shape, never on how much there is. */
@CatalogueTest
class ReadSideStatementsTest {

    private static final String CATALOGUE =
            """
            { courses(search: "course", first: 100) {
                totalCount
                facets { categories { category { id name slug } count } levels { level count } languages { language count }
                         prices { isFree count } ratings { minRating count } tags { tag { name } count } }
                pageInfo { hasNextPage endCursor }
                nodes { id title slug shortDescription level language isFree price { amount currency } rating { average count }
                        category { id name slug parent { name } } tags { name color } instructors { role user { id } } } } }""";

    private static final String COURSE_PAGE =
            "{ title prerequisites { title } organization { id } viewerReview { text } reviews(first: 10) { totalCount nodes { rating helpfulCount viewerFoundHelpful "
                    + "author { id } course { title } instructorResponse { text } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    private final List<String> courses = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> reviews = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void theCatalogueWithAllItsFacets(int count) {
        addCourses(count);

        for (GraphClient viewer : List.of(graph, graph.as(UUID.randomUUID()), graph.as(UUID.randomUUID(), "courses:review"))) {
            Answer answer = viewer.ask(CATALOGUE);

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/courses/totalCount").asInt()).isEqualTo(count);
            assertThat(answer.at("/courses/nodes").size()).isEqualTo(count);
            // A page, a total, six facets; categories and tags of facets and of courses, parents, instructors.
            assertThat(answer.statements()).as(String.join("\n", answer.sql())).isEqualTo(14);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void everyEdgeCostsTheSameHoweverMany(int count) {
        addCourses(count);

        assertThat(statements(COURSE_PAGE, "Course", courses)).isEqualTo(7);
        assertThat(statements("{ name ancestors { name } children { name } courses(first: 5) { totalCount nodes { title } } }", "Category", categories)).isEqualTo(5);
        assertThat(statements("{ name courseCount }", "Tag", tags)).isEqualTo(1);
        assertThat(statements("{ text course { title } viewerFoundHelpful }", "Review", reviews)).isEqualTo(3);
        assertThat(statements("{ taughtCourses(first: 5) { totalCount nodes { title } } reviews(first: 5) { totalCount nodes { text } } }", "User", people)).isEqualTo(4);
        assertThat(statements("{ courses(first: 5) { totalCount nodes { title } } }", "Organization", organizations)).isEqualTo(2);
    }

    private int statements(String fragment, String typeName, List<String> ids) {
        Answer answer = graph.as(UUID.randomUUID()).entities(fragment, typeName, ids.toArray(String[]::new));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities").valueStream()).hasSize(ids.size()).allMatch(entity -> entity.isObject());
        return answer.statements();
    }

    private void addCourses(int count) {
        for (int i = 0; i < count; i++) {
            UUID category = catalogue.category("Category " + i, catalogue.category("Top " + i, null));
            UUID course = catalogue.course("Course " + i, CourseStatus.PUBLISHED);
            UUID teacher = UUID.randomUUID();
            UUID organization = UUID.randomUUID();
            UUID tag = details.tag("Tag " + i);
            catalogue.file(course, category);
            catalogue.teach(course, teacher, CourseInstructorRole.LEAD, 1);
            details.tag(course, tag);
            details.set(course, COURSES.ORGANIZATION_ID, organization);
            details.prerequisite(course, catalogue.course("Before " + i, CourseStatus.PUBLISHED), 1);
            UUID review = details.review(course, teacher, 1 + i % 5, ReviewStatus.APPROVED);
            courses.add(TypeId.encode("course", course));
            categories.add(TypeId.encode("category", category));
            tags.add(TypeId.encode("tag", tag));
            reviews.add(TypeId.encode("review", review));
            people.add(TypeId.encode("user", teacher));
            organizations.add(TypeId.encode("organization", organization));
        }
    }
}
