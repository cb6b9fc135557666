package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.net.URI;
import java.util.UUID;
import org.jooq.JSON;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CourseDetailsTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @Autowired
    private KeptCounts counts;

    private UUID course;

    @BeforeEach
    void aCourse() {
        catalogue.removeAll();
        course = catalogue.course("Physics", CourseStatus.PUBLISHED);
    }

    @Test
    void aCourseTellsEverything() {
        UUID organization = UUID.randomUUID();
        details.set(course, COURSES.SUBTITLE, "Motion and heat");
        details.set(course, COURSES.OBJECTIVES, JSON.json("[\"Say why things fall.\", \"Read a meter.\"]"));
        details.set(course, COURSES.ORGANIZATION_ID, organization);
        details.set(course, COURSES.COVER_URL, URI.create("https://files.lyceum.test/physics.png"));
        details.set(course, COURSES.CAPACITY, 30);
        details.set(course, COURSES.TIMEZONE, "Europe/Berlin");
        details.tag(course, details.tag("Nature"));
        details.tag(course, details.tag("Maths"));

        Answer answer = graph.ask("{ courseBySlug(slug: \"physics\") { subtitle tags { name slug color } organization { id } objectives requirements targetAudience "
                + "coverUrl previewVideoUrl timezone capacity accessDays hasCertificate passMark distinctionMark createdAt version "
                + "durationMinutes lessonCount rating { average count distribution { rating count } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courseBySlug").toString())
                .isEqualTo(("{'subtitle':'Motion and heat','tags':[{'name':'Maths','slug':'maths','color':'#64748b'},{'name':'Nature','slug':'nature','color':'#64748b'}],"
                                + "'organization':{'id':'%s'},'objectives':['Say why things fall.','Read a meter.'],'requirements':[],'targetAudience':[],"
                                + "'coverUrl':'https://files.lyceum.test/physics.png','previewVideoUrl':null,'timezone':'Europe/Berlin','capacity':30,'accessDays':null,"
                                + "'hasCertificate':false,'passMark':'50.00','distinctionMark':'85.00','createdAt':'2026-02-01T09:30:00.000000Z','version':0,"
                                + "'durationMinutes':0,'lessonCount':0,'rating':{'average':null,'count':0,'distribution':[{'rating':5,'count':0},"
                                + "{'rating':4,'count':0},{'rating':3,'count':0},{'rating':2,'count':0},{'rating':1,'count':0}]}}")
                        .replace('\'', '"')
                        .formatted(TypeId.encode("organization", organization)));
    }

    @Test
    void keptCountsComeFromTheRows() {
        UUID module = catalogue.module(course, "Motion", 1);
        UUID empty = catalogue.module(course, "Heat", 2);
        UUID falling = catalogue.lesson(course, module, null, "Falling", 1);
        catalogue.lesson(course, module, falling, "Apples", 1);
        UUID withdrawn = catalogue.lesson(course, module, null, "Flying", 2);
        catalogue.lesson(course, module, withdrawn, "Birds", 1);
        catalogue.withdrawLesson(withdrawn);
        catalogue.removeLesson(catalogue.lesson(course, empty, null, "Warmth", 1));
        details.setDuration(falling, 25);
        details.review(course, UUID.randomUUID(), 5, ReviewStatus.APPROVED);
        details.review(course, UUID.randomUUID(), 4, ReviewStatus.APPROVED);
        details.review(course, UUID.randomUUID(), 4, ReviewStatus.APPROVED);
        details.review(course, UUID.randomUUID(), 1, ReviewStatus.PENDING);
        details.removeReview(details.review(course, UUID.randomUUID(), 1, ReviewStatus.APPROVED));

        for (int times = 0; times < 2; times++) {
            counts.recount();

            Answer answer = graph.ask("{ courseBySlug(slug: \"physics\") { lessonCount durationMinutes modules { lessonCount durationMinutes course { title } } "
                    + "rating { average count distribution { rating count } } } }");
            assertThat(answer.at("/courseBySlug").toString())
                    .isEqualTo(("{'lessonCount':2,'durationMinutes':25,'modules':[{'lessonCount':2,'durationMinutes':25,'course':{'title':'Physics'}},"
                                    + "{'lessonCount':0,'durationMinutes':0,'course':{'title':'Physics'}}],"
                                    + "'rating':{'average':'4.33','count':3,'distribution':[{'rating':5,'count':1},{'rating':4,'count':2},"
                                    + "{'rating':3,'count':0},{'rating':2,'count':0},{'rating':1,'count':0}]}}")
                            .replace('\'', '"'));
        }
    }

    @Test
    void prerequisitesComeInOrderAsFarAsTheViewerMaySeeThem() {
        UUID teacher = UUID.randomUUID();
        details.prerequisite(course, catalogue.course("Maths", CourseStatus.PUBLISHED), 2);
        UUID draft = catalogue.course("Draft", CourseStatus.DRAFT);
        catalogue.teach(draft, teacher, CourseInstructorRole.LEAD, 1);
        details.prerequisite(course, draft, 1);
        String before = "{ courseBySlug(slug: \"physics\") { prerequisites { title } } }";

        assertThat(graph.ask(before).at("/courseBySlug/prerequisites").toString()).isEqualTo("[{\"title\":\"Maths\"}]");
        assertThat(graph.as(teacher).ask(before).at("/courseBySlug/prerequisites").toString())
                .isEqualTo("[{\"title\":\"Draft\"},{\"title\":\"Maths\"}]");
    }

    @Test
    void anEarlierSlugLeadsToTheCourse() {
        details.formerSlug(course, "natural-philosophy");
        UUID draft = catalogue.course("Draft", CourseStatus.DRAFT);
        details.formerSlug(draft, "sketch");

        Answer both = graph.ask("{ now: courseBySlug(slug: \"physics\") { slug } then: courseBySlug(slug: \"natural-philosophy\") { slug } hidden: courseBySlug(slug: \"sketch\") { slug } }");

        assertThat(both.json().path("data").toString())
                .isEqualTo("{\"now\":{\"slug\":\"physics\"},\"then\":{\"slug\":\"physics\"},\"hidden\":null}");
        assertThat(both.statements()).isEqualTo(2);
    }

    @Test
    void aPersonsCoursesAreShownAsFarAsTheViewerMaySeeThem() {
        UUID teacher = UUID.randomUUID();
        catalogue.teach(course, teacher, CourseInstructorRole.LEAD, 1);
        catalogue.teach(course, UUID.randomUUID(), CourseInstructorRole.ASSISTANT, 2);
        UUID draft = catalogue.course("Draft", CourseStatus.DRAFT);
        catalogue.teach(draft, teacher, CourseInstructorRole.LEAD, 1);
        String taught = "{ taughtCourses { totalCount nodes { title } } }";

        assertThat(graph.entities(taught, "User", TypeId.encode("user", teacher)).at("/_entities/0/taughtCourses").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Physics\"}]}");
        assertThat(graph.as(teacher).entities(taught, "User", TypeId.encode("user", teacher)).at("/_entities/0/taughtCourses").toString())
                .isEqualTo("{\"totalCount\":2,\"nodes\":[{\"title\":\"Draft\"},{\"title\":\"Physics\"}]}");
    }

    @Test
    void anOrganizationsCoursesAreThePublishedOnes() {
        UUID organization = UUID.randomUUID();
        details.set(course, COURSES.ORGANIZATION_ID, organization);
        details.set(catalogue.course("Draft", CourseStatus.DRAFT), COURSES.ORGANIZATION_ID, organization);

        assertThat(graph.as(UUID.randomUUID(), "courses:review")
                        .entities("{ courses { totalCount nodes { title } } }", "Organization", TypeId.encode("organization", organization))
                        .at("/_entities/0/courses").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Physics\"}]}");
    }
}
