package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.AWAITED_COMPLETIONS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.AtOnce;
import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an enrollment is completed, and with what. */
class CompletionTest extends Completing {

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

        classroom.tell(Classroom.gradeUpdated(enrollment, "20", 1, graded));
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, false, 1, graded));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "30", false, true, 2, graded));

        assertThat(outcome()).as("out of attempts").isEqualTo(EnrollmentOutcome.FAILED);
        assertThat(certificates()).isEmpty();
    }

    @Test
    void theOutcomeWaitsForTheGradeThatBelongsToTheResult() {
        UUID quiz = classroom.quiz(course);
        done(classroom.course(course, 1).getFirst());
        classroom.tell(Classroom.gradeUpdated(enrollment, "10", 1, graded.minusSeconds(60)));

        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, graded));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 2, graded));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
        assertThat(certificates().getFirst().getGrade()).isEqualByComparingTo("90");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "0.00"})
    void whereTheQuizIsNoPartOfTheGradeNoGradeIsWaitedFor(@Nullable String weight) {
        UUID quiz = classroom.unweightedQuiz(course, weight);
        done(classroom.course(course, 1).getFirst());

        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, graded));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void aGradeThatNeverComesIsNotWaitedForForEver() {
        UUID quiz = classroom.quiz(course);
        done(classroom.course(course, 1).getFirst());
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "90", true, false, 1, graded));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        database.update(AWAITED_COMPLETIONS).set(AWAITED_COMPLETIONS.DUE_AT, School.OPENING).execute();

        sweep.sweep();

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
        assertThat(database.fetchCount(AWAITED_COMPLETIONS)).isZero();
    }

    @Test
    void aGradeThatWasNotToldSoonAfterTheResultIsNotWaitedFor() {
        UUID quiz = classroom.quiz(course);
        UUID lesson = classroom.course(course, 1).getFirst();
        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 1, graded.minusSeconds(3_600)));
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "60", true, false, 1, graded.minusSeconds(31)));

        done(lesson);

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
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
                    Classroom.quizGraded(midterm, enrollment, "40", false, false, 1, graded),
                    Classroom.quizGraded(midterm, enrollment, "80", true, false, 2, graded.plusSeconds(1)),
                    Classroom.quizGraded(exam, enrollment, "60", true, false, 1, graded.plusSeconds(2)),
                    Classroom.gradeUpdated(enrollment, "40", 1, graded),
                    Classroom.gradeUpdated(enrollment, "80", 2, graded.plusSeconds(1)),
                    Classroom.gradeUpdated(enrollment, "70", 3, graded.plusSeconds(2))));
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
                            ? Classroom.quizGraded(quiz, enrollment, "90", true, false, 1 + i, graded)
                            : Classroom.gradeUpdated(enrollment, "90", 1 + i, graded));
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
        classroom.tell(Classroom.gradeUpdated(enrollment, "60", 1, graded));

        AtOnce.run(2, i -> () -> {
            if (i == 0) {
                done(lesson);
            } else {
                classroom.tell(Classroom.quizGraded(quiz, enrollment, "60", true, false, 1, graded));
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

        classroom.tell(Classroom.gradeUpdated(enrollment, "60", 2, graded.plusSeconds(60)));
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);

        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 3, graded.plusSeconds(120)));
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

        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 1, graded));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
        assertThat(classroom.told()).isEmpty();
    }

    @Test
    void whereAQuizNoLongerCountsTheOthersDecide() {
        UUID lesson = classroom.course(course, 1).getFirst();
        UUID quiz = classroom.quiz(course);
        done(lesson);

        classroom.tell(Classroom.quizUpdated(quiz, course, "GRADED", false, 2));
        countAnew();

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void whereTheCourseGivesNoCertificateThereIsNone() {
        UUID lesson = classroom.course(course, 1).getFirst();
        classroom.withoutCertificates(course);

        done(lesson);

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).isEmpty();
    }
}
