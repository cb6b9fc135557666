package io.lyceum.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every list is walked by an index, as MySQL says of 3,000 rows in each table. */
@SubgraphTest
@Import(School.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {

    private static final String[] SCOPES = {"enrollments:read", "certificates:read", "payments:read", "coupons:read"};
    private static final int COURSES = 20;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @BeforeAll
    void threeThousandOfEverything() {
        school.removeAll();
        ManyRows.write(database, 3_000, COURSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "enrollments { nodes { id status } }",
        "enrollments(filter: {status: [DROPPED]}) { nodes { id } }",
        "enrollments(filter: {status: [ACTIVE, COMPLETED]}) { nodes { id } }",
        "enrollments(orderBy: {field: PROGRESS}) { nodes { id } }",
        "enrollments(last: 20, orderBy: {field: PROGRESS}) { nodes { id } }",
        "certificates { nodes { number } }",
        "certificates(filter: {status: [REVOKED]}) { nodes { number } }",
        "payments { nodes { amount { amount } } }",
        "payments(filter: {status: [FAILED]}) { nodes { id } }",
        "coupons { nodes { code } }",
        "coupons(filter: {isActive: false}) { nodes { code } }",
        "subscriptions { nodes { status } }",
        "subscriptions(filter: {status: [PAST_DUE]}) { nodes { status } }",
        "certificateByCode(code: \"code-17\") { number } other: certificateByCode(code: \"code-18\") { number }",
    })
    void listsOfEverything(String field) {
        Answer answer = graph.as(school.someone(), SCOPES).ask("{ %s }".formatted(field));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.plans()).allUseIndexes();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("Course", "enrollments { nodes { id certificate { number } payment { id } } }"),
                Arguments.of("Course", "enrollments(filter: {status: [DROPPED]}, orderBy: {field: PROGRESS, direction: DESC}) { nodes { id } }"),
                Arguments.of("Course", "enrollments { totalCount }"),
                Arguments.of("Course", "enrollmentCount seatsAvailable viewerEnrollment { id }"),
                Arguments.of("User", "enrollments { totalCount nodes { id subscription { id plan { slug } } } }"),
                Arguments.of("User", "enrollments(orderBy: {field: PROGRESS}) { nodes { id } }"),
                Arguments.of("User", "certificates { totalCount nodes { number } }"),
                Arguments.of("User", "payments { totalCount nodes { id invoice { lines { description } } refunds { status } coupon { courses { id } } } }"),
                Arguments.of("User", "subscriptions { totalCount nodes { id } }"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsUnderParents(String type, String fields) {
        String[] parents = Stream.iterate(0, i -> i + 1).limit(10)
                .map(i -> TypeId.encode(type.equals("Course") ? "course" : "user", type.equals("Course") ? ManyRows.course(i) : ManyRows.learner(i)))
                .toArray(String[]::new);
        for (GraphClient client : List.of(graph.as(school.someone(), SCOPES), graph.as(ManyRows.learner(3)), graph.as(ManyRows.INSTRUCTOR))) {
            Answer answer = client.entities("{ %s }".formatted(fields), type, parents);

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    @Test
    void progressAndAccess() {
        GraphClient learner = graph.as(ManyRows.learner(3));
        Answer progress = learner.entities(
                "{ lessonProgress { totalCount nodes { percentage notes } } }", "Enrollment", TypeId.encode("enrollment", ManyRows.enrollment(3)));
        Answer access = learner.ask(
                "query ($lessons: [_Any!]!) { _entities(representations: $lessons) { ... on Lesson { viewerAccess { isOpen } viewerProgress { percentage } } } }",
                Map.of("lessons", List.of(lesson(ManyRows.lesson(3)), lesson(ManyRows.lesson(4)))));

        assertThat(progress.at("/_entities/0/lessonProgress/totalCount").asInt()).isPositive();
        assertThat(progress.plans()).allUseIndexes();
        assertThat(access.errors()).isEmpty();
        assertThat(access.plans()).allUseIndexes();
    }

    @Test
    void whatIsHeldAboutAPerson() {
        Answer answer = graph.as(ManyRows.learner(3)).entities("{ learningData }", "User", TypeId.encode("user", ManyRows.learner(3)));

        assertThat(answer.at("/_entities/0/learningData/invoiceLines")).hasSize(1);
        assertThat(answer.plans()).allUseIndexes();
    }

    private static Map<String, Object> lesson(UUID id) {
        return Map.of(
                "__typename", "Lesson",
                "id", TypeId.encode("lesson", id),
                "isPreview", false,
                "course", Map.of("__typename", "Course", "id", TypeId.encode("course", ManyRows.course(3))));
    }
}
