package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class ReviewsTest {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final UUID MODERATOR = UUID.randomUUID();
    private static final UUID INSTRUCTOR = UUID.randomUUID();

    private static final String PAGE = "{ courseBySlug(slug: \"physics\") { reviews%s { totalCount nodes { text } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    private UUID course;
    private UUID praise;
    private UUID complaint;
    private UUID pending;

    @BeforeEach
    void aCourseWithReviews() {
        catalogue.removeAll();
        course = catalogue.course("Physics", CourseStatus.PUBLISHED);
        catalogue.teach(course, INSTRUCTOR, CourseInstructorRole.LEAD, 1);
        praise = details.review(course, UUID.randomUUID(), 5, ReviewStatus.APPROVED);
        complaint = details.review(course, UUID.randomUUID(), 1, ReviewStatus.APPROVED);
        pending = details.review(course, AUTHOR, 3, ReviewStatus.PENDING);
        details.review(course, UUID.randomUUID(), 2, ReviewStatus.REJECTED);
        details.removeReview(details.review(course, UUID.randomUUID(), 4, ReviewStatus.APPROVED));
        details.vote(complaint, STRANGER);
    }

    @Test
    void theMostHelpfulComesFirst() {
        assertThat(texts(graph, "")).containsExactly("APPROVED 1", "APPROVED 5");
        assertThat(texts(graph, "(orderBy: {field: NEWEST})")).containsExactly("APPROVED 5", "APPROVED 1");
        assertThat(texts(graph, "(orderBy: {field: RATING, direction: DESC})")).containsExactly("APPROVED 5", "APPROVED 1");
        assertThat(texts(graph, "(filter: {rating: [5, 4]})")).containsExactly("APPROVED 5");
    }

    @Test
    void withoutAFilterTheApprovedOnesAreShownToEverybody() {
        for (GraphClient viewer : List.of(graph, graph.as(AUTHOR), graph.as(INSTRUCTOR), graph.as(MODERATOR, "courses:review"))) {
            assertThat(texts(viewer, "")).hasSize(2);
        }
    }

    @Test
    void otherStatesAreTheAuthorsAndTheModerators() {
        String all = "(filter: {status: [APPROVED, PENDING, REJECTED, FLAGGED]}, orderBy: {field: NEWEST})";

        assertThat(texts(graph, all)).containsExactly("APPROVED 5", "APPROVED 1");
        assertThat(texts(graph.as(STRANGER), all)).containsExactly("APPROVED 5", "APPROVED 1");
        assertThat(texts(graph.as(INSTRUCTOR), all)).containsExactly("APPROVED 5", "APPROVED 1");
        assertThat(texts(graph.as(AUTHOR), all)).containsExactly("APPROVED 5", "APPROVED 1", "PENDING 3");
        assertThat(texts(graph.as(MODERATOR, "courses:review"), all)).containsExactly("APPROVED 5", "APPROVED 1", "PENDING 3", "REJECTED 2");
    }

    @Test
    void aReviewIsFoundByItsIdByWhoeverMaySeeIt() {
        assertThat(isFound(graph, praise)).isTrue();
        assertThat(isFound(graph, pending)).isFalse();
        assertThat(isFound(graph.as(STRANGER), pending)).isFalse();
        assertThat(isFound(graph.as(INSTRUCTOR), pending)).isFalse();
        assertThat(isFound(graph.as(AUTHOR), pending)).isTrue();
        assertThat(isFound(graph.as(MODERATOR, "courses:review"), pending)).isTrue();
    }

    @Test
    void aReviewGoesWithItsCourse() {
        details.set(course, COURSES.STATUS, CourseStatus.DRAFT);

        assertThat(isFound(graph, praise)).isFalse();
        assertThat(isFound(graph.as(INSTRUCTOR), praise)).isTrue();
        assertThat(graph.entities("{ reviews { totalCount nodes { text } } }", "User", id("user", AUTHOR)).at("/_entities/0/reviews").toString())
                .isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
    }

    @Test
    void aPersonsReviewsAreTheApprovedOnesAndAllToThemselves() {
        details.review(catalogue.course("Chemistry", CourseStatus.PUBLISHED), AUTHOR, 4, ReviewStatus.APPROVED);
        String reviews = "{ reviews { totalCount nodes { text course { title } } } }";

        assertThat(graph.as(STRANGER).entities(reviews, "User", id("user", AUTHOR)).at("/_entities/0/reviews").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"text\":\"APPROVED 4\",\"course\":{\"title\":\"Chemistry\"}}]}");
        assertThat(graph.as(AUTHOR).entities(reviews, "User", id("user", AUTHOR)).at("/_entities/0/reviews/totalCount").asInt()).isEqualTo(2);
        assertThat(graph.as(MODERATOR, "courses:review").entities(reviews, "User", id("user", AUTHOR)).at("/_entities/0/reviews/totalCount").asInt())
                .isEqualTo(2);
    }

    @Test
    void theViewersOwnReviewWhateverItsState() {
        String own = "{ courseBySlug(slug: \"physics\") { viewerReview { text status } } }";

        assertThat(graph.ask(own).at("/courseBySlug/viewerReview").isNull()).isTrue();
        assertThat(graph.as(STRANGER).ask(own).at("/courseBySlug/viewerReview").isNull()).isTrue();
        assertThat(graph.as(AUTHOR).ask(own).at("/courseBySlug/viewerReview").toString())
                .isEqualTo("{\"text\":\"PENDING 3\",\"status\":\"PENDING\"}");
    }

    @Test
    void whetherTheViewerFoundItHelpful() {
        String votes = "{ courseBySlug(slug: \"physics\") { reviews { nodes { helpfulCount viewerFoundHelpful } } } }";

        assertThat(graph.as(STRANGER).ask(votes).at("/courseBySlug/reviews/nodes").toString())
                .isEqualTo("[{\"helpfulCount\":1,\"viewerFoundHelpful\":true},{\"helpfulCount\":0,\"viewerFoundHelpful\":false}]");
        assertThat(graph.ask(votes).text()).doesNotContain("\"viewerFoundHelpful\":true");
    }

    @Test
    void anInstructorAnswers() {
        details.respond(praise, INSTRUCTOR, "Thank you.");

        Answer answer = graph.ask("{ courseBySlug(slug: \"physics\") { reviews(filter: {rating: [5, 1]}) { nodes { rating instructorResponse { text respondedAt responder { id } } } } } }");

        assertThat(answer.at("/courseBySlug/reviews/nodes").toString())
                .isEqualTo(("[{\"rating\":1,\"instructorResponse\":null},{\"rating\":5,\"instructorResponse\":{\"text\":\"Thank you.\","
                                + "\"respondedAt\":\"2026-02-01T09:30:00.000000Z\",\"responder\":{\"id\":\"%s\"}}}]")
                        .formatted(id("user", INSTRUCTOR)));
    }

    @Test
    void theQueueIsTheModeratorsAndHoldsWhatWaits() {
        details.review(course, UUID.randomUUID(), 2, ReviewStatus.FLAGGED);

        assertThat(graph.ask("{ reviews { totalCount } }").errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(graph.as(INSTRUCTOR, "courses:write").ask("{ reviews { totalCount } }").errorCodes()).containsExactly("FORBIDDEN");
        Answer queue = graph.as(MODERATOR, "courses:review").ask("{ reviews { totalCount nodes { text course { title } author { id } } } }");
        assertThat(queue.at("/reviews/totalCount").asInt()).isEqualTo(2);
        assertThat(queue.at("/reviews/nodes/0").toString())
                .isEqualTo("{\"text\":\"PENDING 3\",\"course\":{\"title\":\"Physics\"},\"author\":{\"id\":\"%s\"}}".formatted(id("user", AUTHOR)));
        assertThat(queue.at("/reviews/nodes/1/text").asString()).isEqualTo("FLAGGED 2");
    }

    @Test
    void oneReviewForEachLearnerAndCourse() {
        assertThatThrownBy(() -> details.review(course, AUTHOR, 5, ReviewStatus.PENDING))
                .hasStackTraceContaining("idx_reviews_course_id_user_id");

        details.removeReview(pending);
        details.review(course, AUTHOR, 5, ReviewStatus.PENDING);
    }

    private List<String> texts(GraphClient viewer, String arguments) {
        Answer answer = viewer.ask(PAGE.formatted(arguments));
        assertThat(answer.errors()).isEmpty();
        List<String> texts = answer.at("/courseBySlug/reviews/nodes").valueStream().map(review -> review.path("text").asString()).toList();
        assertThat(answer.at("/courseBySlug/reviews/totalCount").asInt()).isEqualTo(texts.size());
        return texts;
    }

    private static boolean isFound(GraphClient viewer, UUID review) {
        return viewer.entities("{ text }", "Review", id("review", review)).at("/_entities/0").isObject();
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
