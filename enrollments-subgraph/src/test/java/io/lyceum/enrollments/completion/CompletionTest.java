package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.AWAITED_COMPLETIONS;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.AtOnce;
import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.projection.CourseLessonsChanged;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

@SubgraphTest
@Import({School.class, Classroom.class})
class CompletionTest {

    private static final Instant GRADED = School.OPENING.plusSeconds(3_600);

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Classroom classroom;

    @Autowired
    private DSLContext database;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private AwaitedCompletionSweep sweep;

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
        classroom.name(ada, "Ada");
    }

    @Test
    void aCourseWithoutQuizzesIsPassedWithItsLastLesson() {
        List<UUID> lessons = classroom.course(course, 2);

        done(lessons.getFirst());
        assertThat(outcome()).isNull();
        done(lessons.getLast());

        assertThat(status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
        assertThat(classroom.told().stream().filter(topic -> !topic.equals("lesson.completed")))
                .containsExactlyInAnyOrder("enrollment.updated", "enrollment.completed", "certificate.issued");
    }

    @ParameterizedTest
    @CsvSource({"49.99, FAILED, 0", "50.00, PASSED, 1", "84.99, PASSED, 1", "85.00, DISTINCTION, 1"})
    void theMarksDecide(String grade, EnrollmentOutcome outcome, int certificates) {
        done(classroom.course(course, 1).getFirst(), classroom.quiz(course), grade);

        assertThat(outcome()).isEqualTo(outcome);
        assertThat(certificates()).hasSize(certificates);
    }

    @Test
    void aQuizThatMayStillBePassedIsWaitedFor() {
        UUID lesson = classroom.course(course, 1).getFirst();
        UUID quiz = classroom.quiz(course);
        done(lesson);

        classroom.tell(Classroom.gradeUpdated(enrollment, "20", 1, GRADED));
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, false, 1, GRADED));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "30", false, true, 2, GRADED));

        assertThat(outcome()).as("out of attempts").isEqualTo(EnrollmentOutcome.FAILED);
        assertThat(certificates()).isEmpty();
    }

    @Test
    void whoIsExcusedFromTheQuizHasNotFailedIt() {
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, null, true, true, 1, GRADED));

        done(classroom.course(course, 1).getFirst());

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void whoIsNoLongerExcusedHasToPassTheQuizAgain() {
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, null, true, true, 1, GRADED));
        classroom.tell(Classroom.excused(quiz, enrollment, null, false, false, 2, GRADED.plusSeconds(1)));

        done(classroom.course(course, 1).getFirst());
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, true, 3, GRADED.plusSeconds(2)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
    }

    @Test
    void whereAnExcuseIsLiftedAfterTheEndTheOutcomeFollows() {
        UUID lesson = classroom.course(course, 1).getFirst();
        classroom.withoutCertificates(course);
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 1, GRADED));
        done(lesson);
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);

        classroom.tell(Classroom.excused(quiz, enrollment, "20", false, true, 2, GRADED.plusSeconds(1)));
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 3, GRADED.plusSeconds(2)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void whereAnExcuseMovesTheGradeTheGradeIsWaitedFor() {
        UUID quiz = classroom.quiz(course);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, false, 1, GRADED));
        classroom.tell(Classroom.gradeUpdated(enrollment, "20", 1, GRADED));
        done(classroom.course(course, 1).getFirst());

        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 2, GRADED.plusSeconds(1)));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 2, GRADED.plusSeconds(1)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
    }

    @Test
    void theOutcomeWaitsForTheGradeThatBelongsToTheResult() {
        UUID quiz = classroom.quiz(course);
        done(classroom.course(course, 1).getFirst());
        classroom.tell(Classroom.gradeUpdated(enrollment, "10", 1, GRADED.minusSeconds(60)));

        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, GRADED));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 2, GRADED));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
        assertThat(certificates().getFirst().getGrade()).isEqualByComparingTo("90");
    }

    @Test
    void whereTheQuizIsNoPartOfTheGradeNoGradeIsWaitedFor() {
        UUID quiz = classroom.unweightedQuiz(course);
        done(classroom.course(course, 1).getFirst());

        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, GRADED));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void aGradeThatNeverComesIsNotWaitedForForEver() {
        UUID quiz = classroom.quiz(course);
        done(classroom.course(course, 1).getFirst());
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, GRADED));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        database.update(AWAITED_COMPLETIONS).set(AWAITED_COMPLETIONS.DUE_AT, School.OPENING).execute();

        sweep.sweep();

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
        assertThat(database.fetchCount(AWAITED_COMPLETIONS)).isZero();
    }

    @Test
    void tenReportsOfTheLastLessonLeaveOneCertificate() throws Exception {
        UUID lesson = classroom.course(course, 1).getFirst();

        AtOnce.run(10, i -> () -> {
            done(lesson);
            return i;
        });

        assertThat(certificates()).hasSize(1);
        assertThat(classroom.told()).containsOnlyOnce("lesson.completed").containsOnlyOnce("enrollment.completed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderAndRepetitionOfEventsDoNotMatter(long seed) {
        UUID lesson = classroom.course(course, 1).getFirst();
        UUID midterm = UUID.randomUUID();
        UUID exam = UUID.randomUUID();
        classroom.tell(Classroom.quizUpdated(midterm, course, "GRADED", true, 1));
        classroom.tell(Classroom.quizUpdated(exam, course, "FINAL_EXAM", true, 1));
        done(lesson);
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.addAll(List.of(
                    Classroom.quizGraded(midterm, enrollment, "40", false, false, 1, GRADED),
                    Classroom.quizGraded(midterm, enrollment, "80", true, false, 2, GRADED.plusSeconds(1)),
                    Classroom.quizGraded(exam, enrollment, "60", true, false, 1, GRADED.plusSeconds(2)),
                    Classroom.gradeUpdated(enrollment, "40", 1, GRADED),
                    Classroom.gradeUpdated(enrollment, "80", 2, GRADED.plusSeconds(1)),
                    Classroom.gradeUpdated(enrollment, "70", 3, GRADED.plusSeconds(2))));
        }
        Collections.shuffle(events, new Random(seed));

        events.forEach(classroom::tell);

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).singleElement().satisfies(certificate -> assertThat(certificate.getGrade()).isEqualByComparingTo("70"));
        assertThat(classroom.told()).containsOnlyOnce("enrollment.completed").containsOnlyOnce("certificate.issued");
    }

    @Test
    void tenEventsAtOnceLeaveOneCertificate() throws Exception {
        UUID quiz = classroom.quiz(course);
        done(classroom.course(course, 1).getFirst());

        AtOnce.run(10, i -> () -> {
            classroom.tell(
                    i % 2 == 0
                            ? Classroom.quizGraded(quiz, enrollment, "90", true, false, 1 + i, GRADED)
                            : Classroom.gradeUpdated(enrollment, "90", 1 + i, GRADED));
            return i;
        });

        assertThat(status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(certificates()).hasSize(1);
        assertThat(classroom.told()).containsOnlyOnce("enrollment.completed").containsOnlyOnce("certificate.issued");
    }

    @Test
    void theLastLessonAndTheLastResultAtOnceComplete() throws Exception {
        UUID lesson = classroom.course(course, 1).getFirst();
        UUID quiz = classroom.quiz(course);
        classroom.tell(Classroom.gradeUpdated(enrollment, "60", 1, GRADED));

        AtOnce.run(2, i -> () -> {
            if (i == 0) {
                done(lesson);
            } else {
                classroom.tell(Classroom.quizGraded(quiz, enrollment, "60", true, false, 1, GRADED));
            }
            return i;
        });

        assertThat(status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void aLaterGradeChangesTheOutcomeUntilACertificateIsIssued() {
        done(classroom.course(course, 1).getFirst(), classroom.quiz(course), "40");
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);

        classroom.tell(Classroom.gradeUpdated(enrollment, "60", 2, GRADED.plusSeconds(60)));
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);

        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 3, GRADED.plusSeconds(120)));
        assertThat(outcome()).as("as the certificate has it").isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void anImportedOutcomeStaysAsItIs() {
        classroom.course(course, 1);
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.STATUS, EnrollmentStatus.COMPLETED)
                .set(ENROLLMENTS.OUTCOME, EnrollmentOutcome.FAILED)
                .set(ENROLLMENTS.COMPLETED_AT, School.OPENING)
                .execute();

        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 1, GRADED));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
        assertThat(classroom.told()).isEmpty();
    }

    @Test
    void whereAQuizNoLongerCountsTheOthersDecide() {
        UUID lesson = classroom.course(course, 1).getFirst();
        UUID quiz = classroom.quiz(course);
        done(lesson);

        classroom.tell(Classroom.quizUpdated(quiz, course, "GRADED", false, 2));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void whereLessonsChangeActiveEnrollmentsAreCountedAnew() {
        List<UUID> lessons = classroom.course(course, 2);
        done(lessons.getFirst());
        database.deleteFrom(COURSE_LESSONS).where(COURSE_LESSONS.LESSON_ID.eq(lessons.getLast())).execute();

        transactions.executeWithoutResult(transaction -> publisher.publishEvent(new CourseLessonsChanged(course)));

        assertThat(status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getProgressPercentage()).isEqualByComparingTo("100");
    }

    @Test
    void whereTheCourseGivesNoCertificateThereIsNone() {
        UUID lesson = classroom.course(course, 1).getFirst();
        classroom.withoutCertificates(course);

        done(lesson);

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).isEmpty();
    }

    private void done(UUID lesson, UUID quiz, String grade) {
        classroom.tell(Classroom.quizGraded(quiz, enrollment, grade, true, false, 1, GRADED));
        classroom.tell(Classroom.gradeUpdated(enrollment, grade, 1, GRADED));
        done(lesson);
    }

    private void done(UUID lesson) {
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

    private EnrollmentStatus status() {
        return database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getStatus();
    }

    private EnrollmentOutcome outcome() {
        return database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getOutcome();
    }

    private List<CertificatesRecord> certificates() {
        return database.fetch(CERTIFICATES, CERTIFICATES.ENROLLMENT_ID.eq(enrollment));
    }
}
