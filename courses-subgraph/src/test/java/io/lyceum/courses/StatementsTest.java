package io.lyceum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
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

/** What an answer costs depends on its shape, never on how much there is. */
@CatalogueTest
class StatementsTest {

    private static final String TREE = "title category { name parent { name } } instructors { role user { id } } "
            + "modules { title lessons { title lessons { title } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    private final List<String> courses = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    private final List<String> lessons = new ArrayList<>();

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void theWholeTreeCostsOneStatementForEachEdge(int count) {
        addCourses(count);

        for (GraphClient viewer : List.of(graph, graph.as(UUID.randomUUID()), graph.as(UUID.randomUUID(), "courses:review"))) {
            Answer answer = viewer.ask("{ courses(first: 100) { nodes { %s } } }".formatted(TREE));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/courses/nodes").size()).isEqualTo(count);
            assertThat(answer.at("/courses/nodes/0/modules/1/lessons/0/lessons/0/title").asString()).isEqualTo("Nested");
            assertThat(answer.statements()).as(String.join("\n", answer.sql())).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void entitiesCostTheSameHoweverMany(int count) {
        addCourses(count);

        assertThat(statements("{ %s }".formatted(TREE), "Course", courses)).isEqualTo(7);
        assertThat(statements("{ name parent { name } }", "Category", categories)).isEqualTo(2);
        assertThat(statements("{ title lessons { title } }", "Module", modules)).isEqualTo(2);
        assertThat(statements("{ title lessons { title } }", "Lesson", lessons)).isEqualTo(2);
    }

    private int statements(String fragment, String typeName, List<String> ids) {
        Answer answer = graph.entities(fragment, typeName, ids.toArray(String[]::new));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities").valueStream()).hasSize(ids.size()).allMatch(entity -> entity.isObject());
        return answer.statements();
    }

    private void addCourses(int count) {
        for (int i = 0; i < count; i++) {
            UUID top = catalogue.category("Top " + i, null);
            UUID category = catalogue.category("Category " + i, top);
            UUID course = catalogue.course("Course " + i, CourseStatus.PUBLISHED);
            catalogue.file(course, category);
            catalogue.teach(course, UUID.randomUUID(), CourseInstructorRole.LEAD, 1);
            catalogue.module(course, "Empty", 1);
            UUID module = catalogue.module(course, "Full", 2);
            UUID lesson = catalogue.lesson(course, module, null, "Lesson", 1);
            catalogue.lesson(course, module, lesson, "Nested", 1);
            courses.add(TypeId.encode("course", course));
            categories.add(TypeId.encode("category", category));
            modules.add(TypeId.encode("module", module));
            lessons.add(TypeId.encode("lesson", lesson));
        }
    }
}
