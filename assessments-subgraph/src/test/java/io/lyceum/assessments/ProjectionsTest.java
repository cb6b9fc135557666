package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.bulk.TableContents;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is copied from others follows their events, whatever order these come in and however often. */
@AssessmentsTest
class ProjectionsTest {

    private static final String[] PROJECTIONS = {"enrollments", "course_instructors", "course_lessons", "course_versions"};

    @Autowired
    private EventProbe events;

    @Autowired
    private School school;

    @Autowired
    private GraphClient graph;

    @Autowired
    private DSLContext database;

    @Autowired
    private DataSource dataSource;

    private final UUID course = UUID.randomUUID();
    private final UUID learner = UUID.randomUUID();
    private final UUID enrollment = UUID.randomUUID();

    @BeforeEach
    void empty() {
        school.removeAll();
    }

    @Test
    void theNewestStateOfAnEnrollmentWins() {
        enrolled(enrollment, "ACTIVE", 1);
        enrolled(enrollment, "DROPPED", 3, "2026-05-03T09:00:00Z");
        enrolled(enrollment, "COMPLETED", 2, "2026-05-02T09:00:00Z");

        assertThat(database.fetchValue(ENROLLMENTS.STATUS, ENROLLMENTS.ID.eq(enrollment))).isEqualTo("DROPPED");
        assertThat(database.fetchValue(ENROLLMENTS.VERSION, ENROLLMENTS.ID.eq(enrollment))).isEqualTo(3);
        assertThat(database.fetchValue(ENROLLMENTS.EXPIRES_AT, ENROLLMENTS.ID.eq(enrollment))).isEqualTo("2026-05-03T09:00:00Z");

        enrolled(enrollment, "ACTIVE", 4);
        assertThat(database.fetchValue(ENROLLMENTS.EXPIRES_AT, ENROLLMENTS.ID.eq(enrollment))).as("access without an end").isNull();
    }

    @Test
    void theNewestStateOfACourseTakesThePlaceOfTheWhole() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID lesson = UUID.randomUUID();
        taught(List.of(first, second), List.of(lesson, UUID.randomUUID()), 1);
        taught(List.of(second), List.of(lesson), 3);
        taught(List.of(first), List.of(), 2);

        assertThat(database.fetchValues(COURSE_INSTRUCTORS.USER_ID)).containsExactly(second);
        assertThat(database.fetchValues(COURSE_LESSONS.LESSON_ID)).containsExactly(lesson);

        taught(List.of(), List.of(), 4);
        assertThat(database.fetchCount(COURSE_INSTRUCTORS)).isZero();
        assertThat(database.fetchCount(COURSE_LESSONS)).isZero();
    }

    @Test
    void theNewestStatusOfACourseDecidesWhetherItsWorkIsEverybodys() {
        UUID quiz = school.quiz(course, "10.00");
        assertThat(isThere(quiz)).as("nothing was told").isFalse();

        told("DRAFT", 1);
        assertThat(isThere(quiz)).isFalse();
        told("PUBLISHED", 3);
        told("REVIEW", 2);
        assertThat(isThere(quiz)).isTrue();
        told("ARCHIVED", 4);
        assertThat(isThere(quiz)).isFalse();
    }

    @Test
    void whatWasWipedAndToldAnewIsWhatItWas() throws SQLException {
        List<Runnable> told = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID each = UUID.randomUUID();
            told.add(() -> enrolled(each, "ACTIVE", 1));
            told.add(() -> enrolled(each, "COMPLETED", 2));
        }
        UUID instructor = UUID.randomUUID();
        List<UUID> lessons = List.of(UUID.randomUUID(), UUID.randomUUID());
        told.add(() -> taught(List.of(instructor), lessons, 5));
        told.add(() -> taught(List.of(UUID.randomUUID()), List.of(), 4));
        told.forEach(Runnable::run);
        Map<String, List<String>> before = TableContents.of(dataSource, PROJECTIONS);

        List.of(ENROLLMENTS, COURSE_INSTRUCTORS, COURSE_LESSONS, COURSE_VERSIONS).forEach(table -> database.deleteFrom(table).execute());
        Collections.shuffle(told, new Random(7));
        told.forEach(Runnable::run);
        told.forEach(Runnable::run);

        assertThat(TableContents.of(dataSource, PROJECTIONS)).isEqualTo(before);
    }

    @Test
    void whoeverIsEnrolledByAnEventHandsIn() {
        UUID assignment = school.assignment(course, null);
        enrolled(enrollment, "ACTIVE", 1);

        Answer answer = graph.as(learner).entities(
                "{ viewerCan { submit { allowed } } }", "Assignment", TypeId.encode("assignment", assignment));

        assertThat(answer.at("/_entities/0/viewerCan/submit/allowed").asBoolean()).isTrue();
    }

    private void enrolled(UUID id, String status, long version) {
        enrolled(id, status, version, null);
    }

    private void enrolled(UUID id, String status, long version, @Nullable String expiresAt) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "id", TypeId.encode("enrollment", id),
                "userId", TypeId.encode("user", learner),
                "courseId", TypeId.encode("course", course),
                "status", status,
                "enrolledAt", "2026-02-01T09:00:00Z",
                "type", "FREE"));
        state.put("expiresAt", expiresAt);
        events.deliver("enrollment.updated", "enrollment", id, version, state);
    }

    private boolean isThere(UUID quiz) {
        return graph.entities("{ title }", "Quiz", TypeId.encode("quiz", quiz)).at("/_entities/0").isObject();
    }

    private void told(String status, long version) {
        events.deliver("course.updated", "course", course, version, Map.of(
                "id", TypeId.encode("course", course), "status", status, "instructors", List.of(), "lessons", List.of()));
    }

    private void taught(List<UUID> instructors, List<UUID> lessons, long version) {
        events.deliver("course.updated", "course", course, version, Map.of(
                "id", TypeId.encode("course", course),
                "status", "PUBLISHED",
                "instructors", instructors.stream().map(id -> Map.of("userId", TypeId.encode("user", id), "isLead", true)).toList(),
                "lessons", lessons.stream().map(id -> Map.of("id", TypeId.encode("lesson", id), "isMandatory", true)).toList()));
    }
}
