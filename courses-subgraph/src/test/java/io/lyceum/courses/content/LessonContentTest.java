package io.lyceum.courses.content;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CatalogueTest
class LessonContentTest {

    private static final String CONTENT = "{ content { title version { number body file { name } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    private final UUID instructor = UUID.randomUUID();
    private final UUID uploader = UUID.randomUUID();
    private UUID course;
    private UUID lesson;
    private UUID item;
    private UUID file;

    @BeforeEach
    void aLesson() {
        catalogue.removeAll();
        course = catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.teach(course, instructor, CourseInstructorRole.LEAD, 1);
        lesson = catalogue.lesson(course, catalogue.module(course, "Motion", 1), null, "Falling", 1);
        item = details.item(lesson, "Second", 2);
        details.item(lesson, "First", 1);
        file = details.file(course, uploader);
        details.version(item, 1, true, null);
        details.version(item, 2, true, file);
        details.version(item, 3, false, null);
    }

    @Test
    void anOpenedLessonShowsTheNewestPublishedVersionOfEachItemInOrder() {
        assertThat(opened(graph.as(UUID.randomUUID()), true, CONTENT).toString())
                .isEqualTo("[{\"title\":\"First\",\"version\":null},"
                        + "{\"title\":\"Second\",\"version\":{\"number\":2,\"body\":\"Text 2\",\"file\":{\"name\":\"exercises.pdf\"}}}]");
    }

    @Test
    void aClosedLessonShowsNothing() {
        for (GraphClient viewer : List.of(graph, graph.as(UUID.randomUUID(), "courses:write"))) {
            assertThat(opened(viewer, false, CONTENT).isNull()).isTrue();
            assertThat(viewer.entities(CONTENT, "Lesson", id("lesson", lesson)).at("/_entities/0/content").isNull()).isTrue();
            assertThat(viewer.ask("{ courseBySlug(slug: \"physics\") { modules { lessons { content { title } } } } }")
                            .at("/courseBySlug/modules/0/lessons/0/content").isNull())
                    .isTrue();
            assertThat(isFound(viewer, "ContentItem", id("content_item", item))).isFalse();
            assertThat(isFound(viewer, "UploadedFile", id("uploaded_file", file))).isFalse();
        }
    }

    @Test
    void aPreviewIsEverybodys() {
        details.setPreview(lesson);

        assertThat(opened(graph, false, CONTENT).size()).isEqualTo(2);
        assertThat(isFound(graph, "ContentItem", id("content_item", item))).isTrue();
        assertThat(isFound(graph, "UploadedFile", id("uploaded_file", file))).isFalse();
    }

    @Test
    void thoseWhoWorkOnTheCourseSeeEverything() {
        for (GraphClient viewer : List.of(graph.as(instructor), graph.as(UUID.randomUUID(), "courses:review"))) {
            assertThat(opened(viewer, false, "{ content { title versions { number status } } }").toString())
                    .isEqualTo("[{\"title\":\"First\",\"versions\":[]},{\"title\":\"Second\",\"versions\":[{\"number\":3,\"status\":\"DRAFT\"},"
                            + "{\"number\":2,\"status\":\"PUBLISHED\"},{\"number\":1,\"status\":\"PUBLISHED\"}]}]");
            assertThat(isFound(viewer, "ContentItem", id("content_item", item))).isTrue();
            assertThat(isFound(viewer, "UploadedFile", id("uploaded_file", file))).isTrue();
        }
    }

    @Test
    void aLearnerSeesNoVersionsButTheNewestPublished() {
        assertThat(opened(graph.as(UUID.randomUUID()), true, "{ content { versions { number } } }").toString())
                .isEqualTo("[{\"versions\":null},{\"versions\":null}]");
    }

    @Test
    void anEmptyLessonIsOpenAllTheSame() {
        UUID empty = catalogue.lesson(course, catalogue.module(course, "Heat", 2), null, "Warmth", 1);
        lesson = empty;

        assertThat(opened(graph.as(UUID.randomUUID()), true, CONTENT).toString()).isEqualTo("[]");
    }

    @Test
    void anOpenedLessonOfAHiddenCourseStaysHidden() {
        details.set(course, COURSES.STATUS, CourseStatus.DRAFT);

        Answer answer = open(graph.as(UUID.randomUUID()), true, CONTENT);
        assertThat(answer.at("/_entities/0").isNull()).isTrue();
    }

    @Test
    void aFileIsFoundByWhoeverUploadedIt() {
        assertThat(isFound(graph.as(uploader), "UploadedFile", id("uploaded_file", file))).isTrue();
        UUID loose = details.file(null, uploader);
        assertThat(isFound(graph.as(uploader), "UploadedFile", id("uploaded_file", loose))).isTrue();
        assertThat(isFound(graph.as(instructor), "UploadedFile", id("uploaded_file", loose))).isFalse();
    }

    @Test
    void aLessonSaysWhenItIsDoneAndWhereItBelongs() {
        Answer answer = graph.entities("{ title module { title } course { title } completion { watchPercentage readingMinutes } summary }", "Lesson", id("lesson", lesson));

        assertThat(answer.at("/_entities/0").toString())
                .isEqualTo("{\"title\":\"Falling\",\"module\":{\"title\":\"Motion\"},\"course\":{\"title\":\"Physics\"},\"completion\":null,\"summary\":null}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void contentCostsTheSameHoweverManyLessons(int count) {
        UUID module = catalogue.module(course, "Many", 3);
        List<Map<String, Object>> lessons = IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> {
                    UUID each = catalogue.lesson(course, module, null, "Lesson " + i, i);
                    details.version(details.item(each, "Item", 1), 1, true, file);
                    return Map.of("__typename", "Lesson", "id", id("lesson", each), "viewerAccess", Map.of("isOpen", i % 2 == 0));
                })
                .toList();

        Answer answer = graph.as(instructor).ask(
                "query ($lessons: [_Any!]!) { _entities(representations: $lessons) { ... on Lesson { module { title } course { title } content { title version { body file { name } } versions { number } } } } }",
                Map.of("lessons", lessons));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities").size()).isEqualTo(count);
        assertThat(answer.at("/_entities/0/content/0/versions/0/number").asInt()).isEqualTo(1);
        assertThat(answer.statements()).as(String.join("\n", answer.sql())).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void itemsAndFilesByTheirIdsCostOneStatementHoweverMany(int count) {
        String[] items = IntStream.range(0, count).mapToObj(i -> id("content_item", details.item(lesson, "Item " + i, 3 + i))).toArray(String[]::new);
        String[] files = IntStream.range(0, count).mapToObj(i -> id("uploaded_file", details.file(course, uploader))).toArray(String[]::new);

        Answer itemsFound = graph.as(instructor).entities("{ title }", "ContentItem", items);
        Answer filesFound = graph.as(instructor).entities("{ name contentType sizeBytes url uploadedAt }", "UploadedFile", files);

        for (Answer answer : List.of(itemsFound, filesFound)) {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities").valueStream()).hasSize(count).allMatch(JsonNode::isObject);
            assertThat(answer.statements()).isEqualTo(1);
        }
    }

    private JsonNode opened(GraphClient viewer, boolean isOpen, String fragment) {
        Answer answer = open(viewer, isOpen, fragment);
        assertThat(answer.errors()).isEmpty();
        return answer.at("/_entities/0/content");
    }

    private Answer open(GraphClient viewer, boolean isOpen, String fragment) {
        return viewer.ask(
                "query ($lessons: [_Any!]!) { _entities(representations: $lessons) { ... on Lesson %s } }".formatted(fragment),
                Map.of("lessons", List.of(Map.of("__typename", "Lesson", "id", id("lesson", lesson), "viewerAccess", Map.of("isOpen", isOpen)))));
    }

    private static boolean isFound(GraphClient viewer, String type, String id) {
        return viewer.entities("{ __typename id }", type, id).at("/_entities/0").isObject();
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
