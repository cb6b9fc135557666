package io.lyceum.assessments.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentsTest
class FinalGradesTest {

    private static final Instant NOW = School.START.plusSeconds(86_400);
    private static final Instant PAST = NOW.minusSeconds(1);
    private static final Instant FUTURE = NOW.plusSeconds(1);

    @Autowired
    private FinalGrades finalGrades;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.enroll(course);
    }

    @Test
    void resultsCountByTheirWeight() {
        school.attempt(place, school.quiz(course, "30.00"), 1, "80.00");
        submit(school.assignment(course, "20.00"), "50.00");

        // (30 × 80 + 20 × 50) / 50
        assertThat(computed()).isEqualByComparingTo("68.00");
    }

    @Test
    void weightsNeedNotAddUpToAHundred() {
        school.attempt(place, school.quiz(course, QuizType.FINAL_EXAM, "200.00", null, true), 1, "60.00");
        school.attempt(place, school.quiz(course, "100.00"), 1, "90.00");

        // (200 × 60 + 100 × 90) / 300
        assertThat(computed()).isEqualByComparingTo("70.00");
    }

    @Test
    void theBestAttemptCounts() {
        UUID quiz = school.quiz(course, "10.00");
        school.attempt(place, quiz, 1, "40.00");
        school.attempt(place, quiz, 2, "90.00");
        school.attempt(place, quiz, 3, "70.00");
        school.attempt(place, quiz, 4, QuizAttemptStatus.SUBMITTED, null);

        assertThat(computed()).isEqualByComparingTo("90.00");
    }

    @ParameterizedTest
    @CsvSource({"BEST, 90.00", "LAST, 70.00", "FIRST, 40.00", "AVERAGE, 66.67"})
    void thePolicyOfTheQuizSaysWhatCountsOfGradedAttempts(GradingPolicy policy, String percentage) {
        UUID quiz = school.quiz(course, "10.00");
        settings.gradeBy(quiz, policy);
        school.attempt(place, quiz, 1, QuizAttemptStatus.SUBMITTED, null);
        school.attempt(place, quiz, 2, "40.00");
        school.attempt(place, quiz, 9, "90.00");
        school.attempt(place, quiz, 10, QuizAttemptStatus.EXPIRED, "70.00");
        school.attempt(place, quiz, 11, QuizAttemptStatus.IN_PROGRESS, null);

        assertThat(computed()).isEqualByComparingTo(percentage);
    }

    @Test
    void aMeanOfAttemptsIsNotRoundedBeforeItCounts() {
        UUID quiz = school.quiz(course, "9999.00");
        settings.gradeBy(quiz, GradingPolicy.AVERAGE);
        school.attempt(place, quiz, 1, "10.00");
        school.attempt(place, quiz, 2, "10.00");
        school.attempt(place, quiz, 3, "10.01");
        school.attempt(place, school.quiz(course, "9999.00"), 1, "10.01");

        // (10.00333… + 10.01) / 2 = 10.00666…, where a mean of 10.00 would give 10.005
        assertThat(computed()).isEqualByComparingTo("10.01");
    }

    @Test
    void excusedWorkIsLeftOutWhetherMissingOrDone() {
        UUID missing = school.quiz(course, QuizType.GRADED, "50.00", PAST, true);
        UUID done = school.assignment(course, "50.00");
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        submit(done, "10.00");
        settings.excuseFromQuiz(place, missing);
        settings.excuseFromAssignment(place, done);

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void beingExcusedIsForOneLearner() {
        UUID missing = school.quiz(course, QuizType.GRADED, "50.00", PAST, true);
        UUID other = school.quiz(course, "50.00");
        Place neighbour = school.enroll(course);
        school.attempt(place, other, 1, "80.00");
        school.attempt(neighbour, other, 1, "80.00");
        settings.excuseFromQuiz(neighbour, missing);

        assertThat(computed()).isEqualByComparingTo("40.00");
        assertThat(school.finalGradeOf(neighbour)).isEqualByComparingTo("80.00");
    }

    @Test
    void theBestSubmissionCounts() {
        UUID assignment = school.assignment(course, "10.00");
        submit(assignment, "62.50");
        submit(assignment, "51.00");

        assertThat(computed()).isEqualByComparingTo("62.50");
    }

    @Test
    void missingWorkIsZeroOnceDue() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.quiz(course, QuizType.GRADED, "25.00", PAST, true);
        school.assignment(course, "25.00", NOW, true);

        // 50 × 80 / 100
        assertThat(computed()).isEqualByComparingTo("40.00");
    }

    @Test
    void whoeverHasDoneNothingHasZeroOnceSomethingIsDueAndNoneBefore() {
        Place idle = school.learn(course);
        Place left = school.learn(course, "DROPPED");
        UUID due = school.quiz(course, QuizType.GRADED, "25.00", FUTURE, true);
        school.assignment(course, "25.00", FUTURE, true);
        school.assignment(course, "50.00");
        computed();
        assertThat(school.finalGradeOf(idle)).isNull();

        finalGrades.recomputeCourses(List.of(course), FUTURE);

        assertThat(school.finalGradeOf(idle)).isEqualByComparingTo("0.00");
        assertThat(school.finalGradeOf(left)).isNull();
        settings.excuseFromQuiz(idle, due);
        finalGrades.recomputeEnrollments(List.of(idle.enrollment()), NOW);
        assertThat(school.finalGradeOf(idle)).isNull();
    }

    @Test
    void missingWorkThatIsNeverDueIsLeftOut() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.assignment(course, "50.00");

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void missingWorkIsLeftOutUntilDue() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.quiz(course, QuizType.FINAL_EXAM, "100.00", FUTURE, true);
        school.assignment(course, "25.00", FUTURE, true);

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void workThatIsDoneCountsBeforeItIsDue() {
        school.attempt(place, school.quiz(course, QuizType.GRADED, "50.00", FUTURE, true), 1, "75.00");

        assertThat(computed()).isEqualByComparingTo("75.00");
    }

    @Test
    void anAttemptThatWasOnlyBegunIsMissing() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.attempt(place, school.quiz(course, QuizType.GRADED, "50.00", PAST, true), 1, QuizAttemptStatus.IN_PROGRESS, null);

        assertThat(computed()).isEqualByComparingTo("40.00");
    }

    @Test
    void workThatAwaitsItsGradeIsLeftOut() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.attempt(place, school.quiz(course, QuizType.GRADED, "50.00", PAST, true), 1, QuizAttemptStatus.SUBMITTED, null);
        school.submission(place, school.assignment(course, "50.00", PAST, true));

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void aGradeThatIsNotReleasedDoesNotShowInTheFinalGrade() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.grade(school.submission(place, school.assignment(course, "50.00")), "10.00", false);

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void practiceDraftsAndWorkWithoutWeightDoNotCount() {
        school.attempt(place, school.quiz(course, "50.00"), 1, "80.00");
        school.attempt(place, school.quiz(course, QuizType.PRACTICE, "50.00", null, true), 1, "10.00");
        school.attempt(place, school.quiz(course, QuizType.GRADED, null, null, true), 1, "10.00");
        school.attempt(place, school.quiz(course, "0.00"), 1, "10.00");
        school.quiz(course, QuizType.GRADED, "50.00", PAST, false);
        school.assignment(course, "50.00", PAST, false);
        submit(school.assignment(course, null), "10.00");

        assertThat(computed()).isEqualByComparingTo("80.00");
    }

    @Test
    void halvesAreRoundedUp() {
        school.attempt(place, school.quiz(course, "1.00"), 1, "72.01");
        school.attempt(place, school.quiz(course, "1.00"), 1, "72.00");

        // 72.005
        assertThat(computed()).isEqualByComparingTo("72.01");
    }

    @Test
    void lessThanHalfIsRoundedDownHoweverNear() {
        school.attempt(place, school.quiz(course, "9999.97"), 1, "50.00");
        school.attempt(place, school.quiz(course, "9999.98"), 1, "50.01");

        // 50.00500000250…, and with the weights exchanged 50.00499999749…
        assertThat(computed()).isEqualByComparingTo("50.01");
        school.removeAll();
        school.attempt(place, school.quiz(course, "9999.98"), 1, "50.00");
        school.attempt(place, school.quiz(course, "9999.97"), 1, "50.01");
        assertThat(computed()).isEqualByComparingTo("50.00");
    }

    @Test
    void whereNothingCountsThereIsNoFinalGrade() {
        school.attempt(place, school.quiz(course, "0.00"), 1, "80.00");
        submit(school.assignment(course, null), "80.00");

        assertThat(computed()).isNull();
    }

    @Test
    void aFinalGradeGoesWhenNothingCountsAnyLonger() {
        UUID quiz = school.quiz(course, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        assertThat(computed()).isEqualByComparingTo("80.00");

        settings.changeWeight(quiz, null);

        assertThat(computed()).isNull();
    }

    @Test
    void repeatingChangesNothingAndNewResultsReplaceTheOld() {
        UUID quiz = school.quiz(course, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        assertThat(computed()).isEqualByComparingTo("80.00");
        assertThat(computed()).isEqualByComparingTo("80.00");

        school.attempt(place, quiz, 2, "95.50");

        assertThat(computed()).isEqualByComparingTo("95.50");
    }

    @Test
    void whoeverHasAFinalGradeKeepsBeingGraded() {
        school.finalGrade(place, "88.00");
        school.quiz(course, QuizType.GRADED, "10.00", PAST, true);

        assertThat(computed()).isEqualByComparingTo("0.00");
    }

    @Test
    void onlyTheCoursesAndEnrollmentsThatAreAskedForChange() {
        UUID quiz = school.quiz(course, "10.00");
        UUID elsewhere = school.course();
        UUID otherQuiz = school.quiz(elsewhere, "10.00");
        Place neighbour = school.enroll(course);
        Place stranger = school.enroll(elsewhere);
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(neighbour, quiz, 1, "70.00");
        school.attempt(stranger, otherQuiz, 1, "60.00");
        school.finalGrade(stranger, "1.00");

        finalGrades.recomputeEnrollments(List.of(place.enrollment()), NOW);
        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("80.00");
        assertThat(school.finalGradeOf(neighbour)).isNull();

        finalGrades.recomputeCourses(List.of(course), NOW);
        assertThat(school.finalGradeOf(neighbour)).isEqualByComparingTo("70.00");
        assertThat(school.finalGradeOf(stranger)).isEqualByComparingTo("1.00");

        finalGrades.recomputeCourses(List.of(), NOW);
        assertThat(school.finalGradeOf(stranger)).isEqualByComparingTo("1.00");
    }

    private void submit(UUID assignment, String percentage) {
        school.grade(school.submission(place, assignment), percentage, true);
    }

    private @Nullable BigDecimal computed() {
        finalGrades.recomputeCourses(List.of(course), NOW);
        return school.finalGradeOf(place);
    }
}
