package io.lyceum.enrollments;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Learners are served although MySQL ends their transactions in favour of somebody who has done more, such as who counts a whole course anew. */
@SubgraphTest
@Import({School.class, Classroom.class})
class DeadlockTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Classroom classroom;

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionOperations transactions;

    private UUID ada;
    private UUID course;
    private UUID enrollment;

    @BeforeEach
    void adaLearns() {
        classroom.removeAll();
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
    }

    @Test
    void whoLeavesHasLeft() throws Exception {
        Query seats = database.update(COURSE_COUNTERS).set(COURSE_COUNTERS.SEATS_TAKEN, COURSE_COUNTERS.SEATS_TAKEN);

        Answer answer = losing(seats, "update course_counters", () -> graph.as(ada).ask(
                "mutation ($id: ID!) { dropEnrollment(input: { enrollmentId: $id }) { enrollment { status } errors { code } } }",
                Map.of("id", TypeId.encode("enrollment", enrollment))));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/dropEnrollment/enrollment/status").asString()).isEqualTo("DROPPED");
        assertThat(school.seatsTaken(course)).isZero();
    }

    @Test
    void whatIsReportedIsKept() throws Exception {
        UUID lesson = classroom.course(course, 1).getFirst();
        school.progress(enrollment, ada, lesson, "10");
        Query progress = database.update(LESSON_PROGRESS).set(LESSON_PROGRESS.NOTES, "Pistons");

        Answer answer = losing(progress, "into lesson_progress", () -> graph.as(ada).ask(
                """
                mutation ($enrollment: ID!, $lesson: ID!) {
                  reportLessonProgress(input: { enrollmentId: $enrollment, reports: [{ lessonId: $lesson, percentage: "40" }] }) {
                    enrollment { id } errors { code }
                  }
                }
                """,
                Map.of("enrollment", TypeId.encode("enrollment", enrollment), "lesson", TypeId.encode("lesson", lesson))));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/reportLessonProgress/errors")).isEmpty();
        assertThat(database.fetchSingle(LESSON_PROGRESS).getPercentage()).isEqualByComparingTo("40");
    }

    /** Has a learner wait for what a rival has locked, who then asks for the enrollment, which the learner has locked. */
    private Answer losing(Query locked, String statement, Callable<Answer> learner) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = transactions.execute(rival -> {
                IntStream.range(0, 100).forEach(i -> school.person("Somebody"));
                locked.execute();
                Future<Answer> waiting = threads.submit(learner);
                LockWait.untilSomebodyIsAt(database, statement);
                database.select(ENROLLMENTS.ID).from(ENROLLMENTS).where(ENROLLMENTS.ID.eq(enrollment)).forUpdate().fetch();
                return waiting;
            });
            return answer.get();
        }
    }
}
