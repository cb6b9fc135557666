package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Ada learns in a course. */
@SubgraphTest
@TestPropertySource(properties = "lyceum.completion.recount-interval=1d")
@Import({School.class, Classroom.class})
abstract class Completing {

    @Autowired
    GraphClient graph;

    @Autowired
    School school;

    @Autowired
    Classroom classroom;

    @Autowired
    DSLContext database;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    AwaitedCompletionSweep sweep;

    @Autowired
    CourseRecounts recounts;

    UUID ada;
    UUID course;
    UUID enrollment;
    Instant graded;

    @BeforeEach
    void adaLearns() {
        graded = Instant.now().truncatedTo(ChronoUnit.MICROS);
        classroom.removeAll();
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
        classroom.name(ada, "Ada");
    }

    final void countAnew() {
        boolean isMore;
        do {
            isMore = recounts.step();
        } while (isMore);
    }

    final void done(UUID lesson, UUID quiz, String grade) {
        classroom.tell(Classroom.quizGraded(quiz, enrollment, grade, true, false, 1, graded));
        classroom.tell(Classroom.gradeUpdated(enrollment, grade, 1, graded));
        done(lesson);
    }

    final void done(UUID lesson) {
        assertThat(graph.as(ada)
                        .ask(
                                """
                                mutation ($enrollmentId: ID!, $lessonId: ID!) {
                                  reportLessonProgress(input: { enrollmentId: $enrollmentId, reports: [{ lessonId: $lessonId, status: COMPLETED }] }) {
                                    errors { code }
                                  }
                                }
                                """,
                                Map.of("enrollmentId", TypeId.encode("enrollment", enrollment), "lessonId", TypeId.encode("lesson", lesson)))
                        .at("/reportLessonProgress/errors"))
                .isEmpty();
    }

    final EnrollmentStatus status() {
        return database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getStatus();
    }

    final EnrollmentOutcome outcome() {
        return database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getOutcome();
    }

    final List<CertificatesRecord> certificates() {
        return database.fetch(CERTIFICATES, CERTIFICATES.ENROLLMENT_ID.eq(enrollment));
    }
}
