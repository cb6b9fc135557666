package io.lyceum.courses.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class LessonsTest {

    private static final String CONTENTS =
            "{ courseBySlug(slug: \"physics\") { modules { title lessons { title lessons { title } } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    private final UUID instructor = UUID.randomUUID();
    private UUID course;
    private UUID motion;
    private UUID falling;
    private UUID apples;

    @BeforeEach
    void aCourse() {
        catalogue.removeAll();
        course = catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.teach(course, instructor, CourseInstructorRole.LEAD, 1);
        catalogue.module(course, "Heat", 2);
        motion = catalogue.module(course, "Motion", 1);
        catalogue.lesson(course, motion, null, "Flying", 2);
        falling = catalogue.lesson(course, motion, null, "Falling", 1);
        catalogue.lesson(course, motion, falling, "Pears", 2);
        apples = catalogue.lesson(course, motion, falling, "Apples", 1);
    }

    @Test
    void modulesAndLessonsComeInOrder() {
        assertThat(graph.ask(CONTENTS).at("/courseBySlug/modules").toString())
                .isEqualTo("[{\"title\":\"Motion\",\"lessons\":[{\"title\":\"Falling\",\"lessons\":[{\"title\":\"Apples\"},{\"title\":\"Pears\"}]},"
                        + "{\"title\":\"Flying\",\"lessons\":[]}]},{\"title\":\"Heat\",\"lessons\":[]}]");
    }

    @Test
    void aLessonTellsEverything() {
        Answer answer = lesson(graph, apples, "{ __typename title type position durationMinutes isPreview isMandatory lessons { id } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .isEqualTo("{\"__typename\":\"Lesson\",\"title\":\"Apples\",\"type\":\"ARTICLE\",\"position\":1,\"durationMinutes\":null,"
                        + "\"isPreview\":false,\"isMandatory\":true,\"lessons\":[]}");
    }

    @Test
    void aWithdrawnLessonIsThereForThoseWhoWorkOnTheCourse() {
        catalogue.withdrawLesson(apples);

        for (GraphClient viewer : new GraphClient[] {graph, graph.as(UUID.randomUUID(), "courses:write")}) {
            assertThat(viewer.ask(CONTENTS).text()).contains("Pears").doesNotContain("Apples");
            assertThat(lesson(viewer, apples, "{ title }").at("/_entities/0").isNull()).isTrue();
        }
        for (GraphClient viewer : new GraphClient[] {graph.as(instructor), graph.as(UUID.randomUUID(), "courses:review")}) {
            assertThat(viewer.ask(CONTENTS).text()).contains("Apples");
            assertThat(lesson(viewer, apples, "{ title }").at("/_entities/0/title").asString()).isEqualTo("Apples");
        }
    }

    @Test
    void whatIsNestedGoesWithItsParent() {
        catalogue.withdrawLesson(falling);

        assertThat(graph.ask(CONTENTS).text()).contains("Flying").doesNotContain("Falling", "Apples");
        assertThat(lesson(graph, apples, "{ title }").at("/_entities/0").isNull()).isTrue();
        assertThat(lesson(graph.as(instructor), apples, "{ title }").at("/_entities/0/title").asString()).isEqualTo("Apples");
    }

    @Test
    void aDeletedLessonIsNobodys() {
        catalogue.removeLesson(falling);

        for (GraphClient viewer : new GraphClient[] {graph, graph.as(instructor, "courses:review")}) {
            assertThat(viewer.ask(CONTENTS).text()).contains("Flying").doesNotContain("Falling", "Apples");
            assertThat(lesson(viewer, falling, "{ title }").at("/_entities/0").isNull()).isTrue();
            assertThat(lesson(viewer, apples, "{ title }").at("/_entities/0").isNull()).isTrue();
        }
    }

    private static Answer lesson(GraphClient viewer, UUID id, String fragment) {
        return viewer.entities(fragment, "Lesson", TypeId.encode("lesson", id));
    }
}
