package io.lyceum.courses.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CourseQueriesTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @Test
    void aCourseTellsEverything() {
        UUID course = catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.price(course, "49.90", "EUR");
        String id = TypeId.encode("course", course);

        Answer answer = graph.ask("""
                { course(id: "%s") {
                  __typename id title slug shortDescription description level language status isFree price { amount currency } publishedAt category { id }
                } }
                """.formatted(id));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/course").toString())
                .isEqualTo(("{\"__typename\":\"Course\",\"id\":\"%s\",\"title\":\"Physics\",\"slug\":\"physics\",\"shortDescription\":null,"
                                + "\"description\":null,\"level\":\"BEGINNER\",\"language\":\"en\",\"status\":\"PUBLISHED\",\"isFree\":false,"
                                + "\"price\":{\"amount\":\"49.90\",\"currency\":\"EUR\"},\"publishedAt\":\"2026-02-01T09:30:00.000000Z\",\"category\":null}")
                        .formatted(id));
    }

    @Test
    void aFreeCourseHasNoPrice() {
        catalogue.course("Physics", CourseStatus.PUBLISHED);

        Answer answer = graph.ask("{ courseBySlug(slug: \"physics\") { isFree price { amount } } }");

        assertThat(answer.at("/courseBySlug").toString()).isEqualTo("{\"isFree\":true,\"price\":null}");
    }

    @Test
    void severalSlugsCostNoMoreThanOne() {
        catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.course("Chemistry", CourseStatus.PUBLISHED);

        Answer answer = graph.ask(
                "{ a: courseBySlug(slug: \"physics\") { title } b: courseBySlug(slug: \"chemistry\") { title } c: courseBySlug(slug: \"Physics\") { title } }");

        assertThat(answer.at("").toString()).isEqualTo("{\"a\":{\"title\":\"Physics\"},\"b\":{\"title\":\"Chemistry\"},\"c\":null}");
        // One for the slugs that courses have, one for those that they had.
        assertThat(answer.statements()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "physics ", "café", "🎓", "' or 1=1 --"})
    void aSlugOfNothingIsNull(String slug) {
        catalogue.course("Physics", CourseStatus.PUBLISHED);

        Answer answer = graph.ask("query ($slug: String!) { courseBySlug(slug: $slug) { id } }", Map.of("slug", slug));

        assertThat(answer.text()).contains("\"courseBySlug\":null");
        assertThat(answer.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "course", "course_", "user_01h455vb4pex5vsknk084sn02q", "course_81h455vb4pex5vsknk084sn02q", "course_01h455vb4pex5vsknk084sn02u"})
    void aMalformedIdIsRefusedWithoutAStatement(String id) {
        Answer answer = graph.ask("query ($id: ID!) { course(id: $id) { title } }", Map.of("id", id));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aMalformedReferenceLeavesTheOthersAlone() {
        String physics = TypeId.encode("course", catalogue.course("Physics", CourseStatus.PUBLISHED));

        Answer answer = graph.entities("{ title }", "Course", "course_nonsense", physics);

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/_entities/0").isNull()).isTrue();
        assertThat(answer.at("/_entities/1/title").asString()).isEqualTo("Physics");
    }

    @Test
    void instructorsComeLeadFirst() {
        UUID course = catalogue.course("Physics", CourseStatus.PUBLISHED);
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        catalogue.teach(course, people.get(0), CourseInstructorRole.ASSISTANT, 1);
        catalogue.teach(course, people.get(1), CourseInstructorRole.CO_INSTRUCTOR, 2);
        catalogue.teach(course, people.get(2), CourseInstructorRole.CO_INSTRUCTOR, 1);
        catalogue.teach(course, people.get(3), CourseInstructorRole.LEAD, 4);

        Answer answer = graph.ask("{ courseBySlug(slug: \"physics\") { instructors { role user { id } } } }");

        assertThat(answer.at("/courseBySlug/instructors").valueStream().map(found -> found.at("/user/id").asString()))
                .containsExactly(
                        TypeId.encode("user", people.get(3)),
                        TypeId.encode("user", people.get(2)),
                        TypeId.encode("user", people.get(1)),
                        TypeId.encode("user", people.get(0)));
    }

    @Test
    void categoriesAreEverybodysAndKnowWhereTheyBelong() {
        UUID science = catalogue.category("Science", null);
        UUID physics = catalogue.category("Physics", science);

        Answer answer = graph.entities("{ name slug parent { name parent { name } } }", "Category", TypeId.encode("category", physics));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .isEqualTo("{\"name\":\"Physics\",\"slug\":\"physics\",\"parent\":{\"name\":\"Science\",\"parent\":null}}");
    }
}
