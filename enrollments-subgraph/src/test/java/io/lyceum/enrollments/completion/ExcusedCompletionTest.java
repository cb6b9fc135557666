package io.lyceum.enrollments.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Quizzes from which a learner is excused. */
class ExcusedCompletionTest extends Completing {

    @Test
    void whoIsExcusedFromTheQuizHasNotFailedIt() {
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, null, true, true, 1, graded));

        done(classroom.course(course, 1).getFirst());

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void whoIsNoLongerExcusedHasToPassTheQuizAgain() {
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, null, true, true, 1, graded));
        classroom.tell(Classroom.excused(quiz, enrollment, null, false, false, 2, graded.plusSeconds(1)));

        done(classroom.course(course, 1).getFirst());
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, true, 3, graded.plusSeconds(2)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
    }

    @Test
    void whereAnExcuseIsLiftedAfterTheEndTheOutcomeFollows() {
        UUID lesson = classroom.course(course, 1).getFirst();
        classroom.withoutCertificates(course);
        UUID quiz = classroom.unweightedQuiz(course);
        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 1, graded));
        done(lesson);
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);

        classroom.tell(Classroom.excused(quiz, enrollment, "20", false, true, 2, graded.plusSeconds(1)));
        assertThat(outcome()).isEqualTo(EnrollmentOutcome.FAILED);
        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 3, graded.plusSeconds(2)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.PASSED);
    }

    @Test
    void whereAnExcuseMovesTheGradeTheGradeIsWaitedFor() {
        UUID quiz = classroom.quiz(course);
        classroom.tell(Classroom.quizGraded(quiz, enrollment, "20", false, false, 1, graded));
        classroom.tell(Classroom.gradeUpdated(enrollment, "20", 1, graded));
        done(classroom.course(course, 1).getFirst());

        classroom.tell(Classroom.excused(quiz, enrollment, "20", true, true, 2, graded.plusSeconds(1)));
        assertThat(status()).isEqualTo(EnrollmentStatus.ACTIVE);
        classroom.tell(Classroom.gradeUpdated(enrollment, "90", 2, graded.plusSeconds(1)));

        assertThat(outcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
    }
}
