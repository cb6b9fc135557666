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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which course, and whatever hangs on it, by every path. */
@CatalogueTest
class CourseVisibilityTest {

    private static final UUID INSTRUCTOR = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID STRANGER = UUID.fromString("01920000-0000-7000-8000-000000000002");
    private static final UUID REVIEWER = UUID.fromString("01920000-0000-7000-8000-000000000003");

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    private UUID course;
    private UUID module;
    private UUID lesson;

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @Test
    void aPublishedCourseIsEverybodys() {
        addCourse(CourseStatus.PUBLISHED);

        for (GraphClient viewer : List.of(graph, stranger(), instructor(), reviewer())) {
            assertSeen(viewer, CourseStatus.PUBLISHED, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "COMPLETED", "DROPPED", "EXPIRED", "REFUNDED"})
    void anArchivedCourseIsThereForThoseWhoLearnOrLearnedInIt(String enrollment) {
        addCourse(CourseStatus.ARCHIVED);
        catalogue.enroll(course, STRANGER, enrollment, Catalogue.OPENING);

        assertSeen(stranger(), CourseStatus.ARCHIVED, true);
        assertSeen(graph.as(UUID.randomUUID()), CourseStatus.ARCHIVED, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING_PAYMENT", "CANCELLED"})
    void whoNeverGotInSeesNoArchivedCourse(String enrollment) {
        addCourse(CourseStatus.ARCHIVED);
        catalogue.enroll(course, STRANGER, enrollment, Catalogue.OPENING);

        assertSeen(stranger(), CourseStatus.ARCHIVED, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REVIEW"})
    void learningInACourseOpensItOnlyOnceItWasPublished(CourseStatus status) {
        addCourse(status);
        catalogue.enroll(course, STRANGER, "ACTIVE", Catalogue.OPENING);

        assertSeen(stranger(), status, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REVIEW", "ARCHIVED"})
    void anyOtherIsThereForItsInstructorsAndReviewersOnly(CourseStatus status) {
        addCourse(status);

        assertSeen(graph, status, false);
        assertSeen(stranger(), status, false);
        assertSeen(graph.as(STRANGER, "courses:write"), status, false);
        assertSeen(instructor(), status, true);
        assertSeen(reviewer(), status, true);
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedCourseIsNobodys(CourseStatus status) {
        addCourse(status);
        catalogue.remove(course);

        for (GraphClient viewer : List.of(graph, stranger(), instructor(), reviewer())) {
            assertSeen(viewer, status, false);
        }
    }

    @Test
    void teachingOneCourseOpensNoOther() {
        addCourse(CourseStatus.DRAFT);
        UUID other = catalogue.course("Other", CourseStatus.DRAFT);

        Answer answer = instructor().ask("{ courses(filter: {status: [DRAFT]}) { totalCount nodes { title } } }");

        assertThat(answer.at("/courses").toString()).isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Physics\"}]}");
        assertThat(instructor().entities("{ title }", "Course", id("course", other)).at("/_entities/0").isNull()).isTrue();
    }

    @Test
    void withoutAFilterTheListIsTheCatalogueForEverybody() {
        addCourse(CourseStatus.DRAFT);
        catalogue.course("Archived", CourseStatus.ARCHIVED);
        catalogue.course("Published", CourseStatus.PUBLISHED);

        for (GraphClient viewer : List.of(graph, stranger(), instructor(), reviewer())) {
            assertThat(viewer.ask("{ courses { totalCount nodes { title } } }").at("/courses").toString())
                    .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Published\"}]}");
        }
    }

    @Test
    void aFilterForAllStatesShowsEachViewerTheirOwnShare() {
        addCourse(CourseStatus.DRAFT);
        catalogue.course("Hidden", CourseStatus.REVIEW);
        catalogue.course("Archived", CourseStatus.ARCHIVED);
        catalogue.course("Published", CourseStatus.PUBLISHED);
        String all = "{ courses(filter: {status: [DRAFT, REVIEW, PUBLISHED, ARCHIVED]}) { totalCount } }";

        assertThat(graph.ask(all).at("/courses/totalCount").asInt()).isEqualTo(1);
        assertThat(stranger().ask(all).at("/courses/totalCount").asInt()).isEqualTo(1);
        assertThat(instructor().ask(all).at("/courses/totalCount").asInt()).isEqualTo(2);
        assertThat(reviewer().ask(all).at("/courses/totalCount").asInt()).isEqualTo(4);
    }

    private void addCourse(CourseStatus status) {
        course = catalogue.course("Physics", status);
        catalogue.teach(course, INSTRUCTOR, CourseInstructorRole.ASSISTANT, 1);
        module = catalogue.module(course, "Motion", 1);
        lesson = catalogue.lesson(course, module, null, "Falling", 1);
    }

    private void assertSeen(GraphClient viewer, CourseStatus status, boolean isSeen) {
        String id = id("course", course);
        List<Answer> roots = List.of(
                viewer.ask("{ found: course(id: \"%s\") { title } }".formatted(id)),
                viewer.ask("{ found: courseBySlug(slug: \"physics\") { title } }"));
        List<Answer> entities = List.of(
                viewer.entities("{ title }", "Course", id),
                viewer.entities("{ title }", "Module", id("module", module)),
                viewer.entities("{ title }", "Lesson", id("lesson", lesson)));
        Answer list = viewer.ask("{ courses(filter: {status: [%s]}) { totalCount nodes { title modules { title } } } }".formatted(status));

        assertThat(roots).allSatisfy(answer -> assertThat(answer.at("/found").isObject()).as(answer.text()).isEqualTo(isSeen));
        assertThat(entities).allSatisfy(answer -> assertThat(answer.at("/_entities/0").isObject()).as(answer.text()).isEqualTo(isSeen));
        assertThat(list.at("/courses/totalCount").asInt()).isEqualTo(isSeen ? 1 : 0);
        assertThat(list.at("/courses/nodes").toString())
                .isEqualTo(isSeen ? "[{\"title\":\"Physics\",\"modules\":[{\"title\":\"Motion\"}]}]" : "[]");
    }

    private GraphClient instructor() {
        return graph.as(INSTRUCTOR, "courses:write");
    }

    private GraphClient stranger() {
        return graph.as(STRANGER);
    }

    private GraphClient reviewer() {
        return graph.as(REVIEWER, "courses:review");
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
