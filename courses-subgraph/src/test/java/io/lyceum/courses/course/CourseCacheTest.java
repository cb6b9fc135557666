package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.ranking.Rankings;
import io.lyceum.services.TestRedis;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Published courses are read from the cache, the same for everybody; whatever is not published is not. */
@SubgraphTest
@Import(Catalogue.class)
class CourseCacheTest {

    private static final String TREE =
            "{ id title slug description level language isFree price { amount currency } publishedAt capacity passMark version "
                    + "rating { average count } modules { id title position } }";

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        properties.add("lyceum.cache.url", () -> TestRedis.shared().uri());
        properties.add("lyceum.courses.rankings", () -> "false");
        // The first answer of a Redis that is just starting may take a while.
        properties.add("lyceum.cache.timeout", () -> "2s");
    }

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private DSLContext database;

    @Autowired
    private EventProbe events;

    @Autowired
    private Rankings rankings;

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void hitsCostNoStatement(int count) {
        List<UUID> courses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID course = catalogue.course("Course " + i, CourseStatus.PUBLISHED);
            catalogue.module(course, "Module", 1);
            courses.add(course);
        }

        Answer first = ask(graph, courses);
        Answer second = ask(graph.as(UUID.randomUUID()), courses);

        assertThat(first.errors()).isEmpty();
        assertThat(first.statements()).isEqualTo(2);
        assertThat(second.statements()).as(String.join("\n", second.sql())).isZero();
        assertThat(second.json().path("data")).isEqualTo(first.json().path("data"));
        assertThat(second.at("/_entities/0/modules/0/title").asString()).isEqualTo("Module");
    }

    @Test
    void whatIsNotForEverybodyIsNotKept() {
        UUID draft = catalogue.course("Draft", CourseStatus.DRAFT);
        UUID instructor = UUID.randomUUID();
        catalogue.teach(draft, instructor, CourseInstructorRole.LEAD, 1);

        assertThat(ask(graph.as(instructor), List.of(draft)).at("/_entities/0/title").asString()).isEqualTo("Draft");
        assertThat(ask(graph, List.of(draft)).at("/_entities/0").isNull()).isTrue();
        assertThat(ask(graph.as(instructor), List.of(draft)).statements()).isEqualTo(2);
    }

    @Test
    void anEventMakesTheCacheForget() {
        UUID course = catalogue.course("Before", CourseStatus.PUBLISHED);
        ask(graph, List.of(course));
        database.update(COURSES).set(COURSES.TITLE, "After").where(COURSES.ID.eq(course)).execute();
        assertThat(ask(graph, List.of(course)).at("/_entities/0/title").asString()).isEqualTo("Before");

        events.deliver("course.updated", "course", course, 2, Map.of("id", TypeId.encode("course", course)));

        assertThat(ask(graph, List.of(course)).at("/_entities/0/title").asString()).isEqualTo("After");
    }

    @Test
    void trendsAreReadFromTheCacheToo() {
        rankings.refreshTrending();
        Answer first = graph.ask("{ trendingCourses { id } }");
        Answer second = graph.ask("{ trendingCourses { id } }");

        assertThat(first.errors()).isEmpty();
        assertThat(first.statements()).isEqualTo(1);
        assertThat(second.statements()).isZero();
    }

    private static Answer ask(GraphClient client, List<UUID> courses) {
        return client.entities(
                TREE, "Course", courses.stream().map(course -> TypeId.encode("course", course)).toArray(String[]::new));
    }
}
