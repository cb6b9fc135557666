package io.lyceum.enrollments;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Hundreds at once, and connections for two: whoever is not answered is told to ask again, at whatever point there was none left. */
@SubgraphTest
@Import(School.class)
@TestPropertySource(properties = {"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=300"})
class BusyDatabaseTest {

    private static final int MANY = 300;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
    }

    @Test
    void whoeverCouldNotEnrollIsToldToAskAgainAndThenCan() throws Exception {
        UUID course = school.course();
        List<UUID> people = Stream.generate(school::someone).limit(MANY).toList();

        List<Answer> answers = Rivals.race(MANY, rival -> EnrollOperation.enroll(graph.as(people.get(rival)), course, null, "a"));

        assertThatAllAreAnsweredOrToldToAskAgain(answers);
        assertThat(answers).as("some had to wait for too long").anySatisfy(answer -> assertThat(answer.errors()).isNotEmpty());
        for (UUID person : people) {
            assertThat(EnrollOperation.enroll(graph.as(person), course, null, "a").at("/enrollInCourse/errors")).isEmpty();
        }
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(MANY);
        assertThat(school.seatsTaken(course)).isEqualTo(MANY);
    }

    @Test
    void whoeverCouldNotReadIsToldToAskAgain() throws Exception {
        UUID course = school.course();
        UUID ada = school.someone();
        String enrollment = TypeId.encode("enrollment", school.enroll(ada, course));

        assertThatAllAreAnsweredOrToldToAskAgain(Rivals.race(MANY, rival -> rival % 2 == 0
                ? graph.as(ada).entities("{ status lessonProgress(first: 5) { nodes { percentage } } }", "Enrollment", enrollment)
                : graph.as(ada).entities("{ enrollmentCount viewerCan { enroll { allowed } } }", "Course", TypeId.encode("course", course))));
    }

    private static void assertThatAllAreAnsweredOrToldToAskAgain(List<Answer> answers) {
        assertThat(answers).hasSize(MANY).allSatisfy(answer -> assertThat(answer.errors()).as(answer.text()).allSatisfy(error -> {
            assertThat(error.at("/extensions/code").asString()).isIn("UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT");
            assertThat(error.at("/extensions/retryable").asBoolean()).isTrue();
        }));
    }
}
