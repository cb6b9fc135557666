package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How far a learner is in the lessons of an enrollment, for whoever sees the enrollment. */
@SubgraphTest
@Import(School.class)
class LessonProgressPagesTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID course;
    private UUID enrollment;

    @BeforeEach
    void adaLearns() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
    }

    @Test
    void theLastLessonComesFirst() {
        List<String> lessons = begin(3).stream().map(lesson -> TypeId.encode("lesson", lesson)).toList();

        Answer answer = graph.as(ada).entities(
                "{ lessonProgress(first: 2) { totalCount pageInfo { hasNextPage } nodes { percentage timeSpentSeconds lastActivityAt lesson { id } } } }",
                "Enrollment",
                TypeId.encode("enrollment", enrollment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/lessonProgress/totalCount").asInt()).isEqualTo(3);
        assertThat(answer.at("/_entities/0/lessonProgress/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(answer.at("/_entities/0/lessonProgress/nodes").valueStream().map(node -> node.at("/lesson/id").asString()))
                .containsExactly(lessons.get(2), lessons.get(1));
        assertThat(answer.at("/_entities/0/lessonProgress/nodes/0/lastActivityAt").asString()).startsWith("2026-02-01T09:");
    }

    @Test
    void notesAreForTheLearnerOnly() {
        begin(1);
        database.update(LESSON_PROGRESS).set(LESSON_PROGRESS.NOTES, "Ask about steam").execute();

        assertThat(notes(graph.as(ada))).isEqualTo("{\"percentage\":\"40.00\",\"notes\":\"Ask about steam\"}");
        assertThat(notes(graph.as(school.instructorOf(course), "enrollments:read"))).isEqualTo("{\"percentage\":\"40.00\",\"notes\":null}");
    }

    @Test
    void thereIsNothingForSomebodyElse() {
        begin(1);

        Answer answer = graph.as(school.someone()).entities(
                "{ lessonProgress { nodes { percentage } } }", "Enrollment", TypeId.encode("enrollment", enrollment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void pagesOfAsManyEnrollmentsCostOneStatement(int count) {
        List<String> enrollments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID each = school.enroll(ada, school.someone());
            school.progress(each, ada, school.someone(), "40");
            enrollments.add(TypeId.encode("enrollment", each));
        }

        Answer answer = graph.as(ada).entities(
                "{ lessonProgress(first: 5) { nodes { status lesson { id } } } }", "Enrollment", enrollments.toArray(String[]::new));

        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(each -> assertThat(each.at("/lessonProgress/nodes")).hasSize(1));
        assertThat(answer.statements()).as("the enrollments, the pages").isEqualTo(2);
    }

    /** A lesson a minute. */
    private List<UUID> begin(int count) {
        List<UUID> lessons = IntStream.range(0, count).mapToObj(i -> school.someone()).toList();
        for (int i = 0; i < count; i++) {
            school.progress(enrollment, ada, lessons.get(i), "40");
            database.update(LESSON_PROGRESS)
                    .set(LESSON_PROGRESS.LAST_ACTIVITY_AT, School.OPENING.plusSeconds(60L * i))
                    .where(LESSON_PROGRESS.LESSON_ID.eq(lessons.get(i)))
                    .execute();
        }
        return lessons;
    }

    private String notes(GraphClient client) {
        return client.entities("{ lessonProgress { nodes { percentage notes } } }", "Enrollment", TypeId.encode("enrollment", enrollment))
                .at("/_entities/0/lessonProgress/nodes/0")
                .toString();
    }
}
