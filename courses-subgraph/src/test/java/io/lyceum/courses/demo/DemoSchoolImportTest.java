package io.lyceum.courses.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.ranking.Rankings;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.review.Review;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class DemoSchoolImportTest {

    private static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private KeptCounts counts;

    @Autowired
    private Rankings rankings;

    private final RecordedReport report = new RecordedReport();
    private static final DemoSchool SCHOOL = DemoSchool.of(TODAY);

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @Test
    void everythingIsThereAndStaysAsItIsTheSecondTime() throws SQLException {
        run();
        Map<String, List<String>> once = contents();
        run();

        assertThat(contents()).isEqualTo(once);
        assertThat(report.counts())
                .containsEntry("courses", (long) SCHOOL.courses().size())
                .containsEntry("lessons", (long) SCHOOL.lessons().size())
                .containsEntry("content_versions", (long) SCHOOL.contentVersions().size())
                .containsEntry("reviews", (long) SCHOOL.reviews().size())
                .containsEntry("review_votes", (long) SCHOOL.helpfulVotes().size())
                .containsEntry("enrollments", (long) SCHOOL.enrollments().size());
        catalogue.removeAll();
    }

    @Test
    void theCatalogueShowsTheSchool() throws SQLException {
        run();
        long published = SCHOOL.courses().stream().filter(course -> course.status().name().equals("PUBLISHED")).count();

        Answer answer = graph.ask("{ courses(first: 100, orderBy: {field: RATING, direction: DESC}) { totalCount facets { levels { count } categories { category { name courseCount } count } } "
                + "nodes { title lessonCount durationMinutes rating { average count } tags { name } category { name } instructors { role } } } "
                + "categories { name courseCount children { name } } popularCourses { title } trendingCourses { title } tags { totalCount nodes { courseCount } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courses/totalCount").asLong()).isEqualTo(published);
        assertThat(answer.at("/courses/nodes").valueStream()).allSatisfy(course -> {
            assertThat(course.path("lessonCount").asInt()).isPositive();
            assertThat(course.path("tags").size()).isPositive();
            assertThat(course.path("instructors").at("/0/role").asString()).isEqualTo("LEAD");
        });
        assertThat(answer.at("/courses/nodes/0/rating/average").asDouble()).isBetween(3.5, 5.0);
        assertThat(answer.at("/courses/facets/categories").valueStream()).isNotEmpty()
                .allSatisfy(facet -> assertThat(facet.at("/count")).isEqualTo(facet.at("/category/courseCount")));
        assertThat(answer.at("/popularCourses").size()).isEqualTo(20);
        assertThat(answer.at("/trendingCourses").size()).isPositive();
        catalogue.removeAll();
    }

    @Test
    void keptCountsAreThoseOfTheRows() throws SQLException {
        run();
        Review praised = SCHOOL.reviews().stream()
                .filter(review -> review.status().name().equals("APPROVED") && review.helpfulCount() > 0)
                .findFirst()
                .orElseThrow();

        Answer answer = graph.entities("{ text helpfulCount course { rating { count distribution { rating count } } } }", "Review", TypeId.encode("review", praised.id()));

        long approved = SCHOOL.reviews().stream()
                .filter(review -> review.courseId().equals(praised.courseId()) && review.status().name().equals("APPROVED"))
                .count();
        assertThat(answer.at("/_entities/0/text").asString()).isEqualTo(praised.text());
        assertThat(answer.at("/_entities/0/helpfulCount").asInt()).isEqualTo(praised.helpfulCount());
        assertThat(answer.at("/_entities/0/course/rating/count").asLong()).isEqualTo(approved);
        catalogue.removeAll();
    }

    private void run() throws SQLException {
        new DemoSchoolImport(dataSource, TODAY, counts, rankings, report).run();
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(
                dataSource,
                "categories",
                "tags",
                "courses",
                "course_instructors",
                "course_tags",
                "course_prerequisites",
                "modules",
                "lessons",
                "uploaded_files",
                "content_items",
                "content_versions",
                "reviews",
                "review_votes",
                "enrollments");
    }
}
