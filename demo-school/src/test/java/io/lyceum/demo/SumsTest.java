package io.lyceum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.demo.assessment.AttemptQuestion;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.CriterionGrade;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.RubricCriterion;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.enrollment.EnrollmentOutcome;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.LessonProgress;
import io.lyceum.demo.enrollment.LessonProgressStatus;
import io.lyceum.demo.money.CouponRedemption;
import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.InvoiceLine;
import io.lyceum.demo.review.HelpfulVote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final DemoSchool SCHOOL = Schools.SCHOOL;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Test
    void progressIsTheShareOfMandatoryLessonsThatAreDone() {
        Set<UUID> mandatory = SCHOOL.lessons().stream()
                .filter(lesson -> lesson.mandatory() && lesson.published())
                .map(Lesson::id)
                .collect(Collectors.toSet());
        Map<UUID, Long> lessons = SCHOOL.lessons().stream()
                .filter(lesson -> mandatory.contains(lesson.id()))
                .collect(Collectors.groupingBy(Lesson::courseId, Collectors.counting()));
        Map<UUID, Long> done = SCHOOL.lessonProgress().stream()
                .filter(row -> row.status() == LessonProgressStatus.COMPLETED && mandatory.contains(row.lessonId()))
                .collect(Collectors.groupingBy(LessonProgress::enrollmentId, Collectors.counting()));

        assertThat(SCHOOL.enrollments()).allSatisfy(enrollment -> {
            assertThat((long) enrollment.totalLessons()).isEqualTo(lessons.get(enrollment.courseId()));
            assertThat((long) enrollment.completedLessons()).isEqualTo(done.getOrDefault(enrollment.id(), 0L));
            assertThat(enrollment.progressPercentage()).isEqualTo(share(enrollment.completedLessons(), enrollment.totalLessons()));
            if (enrollment.status() == EnrollmentStatus.COMPLETED) {
                assertThat(enrollment.progressPercentage()).isEqualByComparingTo("100");
            }
        });
    }

    @Test
    void anAttemptsPointsAreThoseOfItsQuestions() {
        Map<UUID, Question> questions = SCHOOL.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        assertThat(SCHOOL.quizAttempts()).allSatisfy(attempt -> {
            assertThat(attempt.totalPoints()).isEqualByComparingTo(sum(attempt.questions().stream().map(AttemptQuestion::points)));
            boolean graded = attempt.status() == AttemptStatus.GRADED || attempt.status() == AttemptStatus.EXPIRED;
            assertThat(attempt.percentage() != null).isEqualTo(graded);
            if (graded) {
                assertThat(attempt.earnedPoints()).isEqualByComparingTo(sum(attempt.questions().stream().map(AttemptQuestion::earnedPoints)));
                assertThat(attempt.percentage()).isEqualTo(percentage(attempt.earnedPoints(), attempt.totalPoints()));
            }
            assertThat(attempt.questions()).extracting(AttemptQuestion::questionId).doesNotHaveDuplicates();
            assertThat(attempt.questions()).allMatch(drawn -> questions.get(drawn.questionId()).quizId().equals(attempt.quizId()));
        });
    }

    @Test
    void anAnswerEarnsWhatTheKeySays() {
        Map<UUID, Question> questions = SCHOOL.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        List<AttemptQuestion> marked = SCHOOL.quizAttempts().stream()
                .flatMap(attempt -> attempt.questions().stream())
                .filter(drawn -> drawn.answer() != null && drawn.earnedPoints() != null)
                .filter(drawn -> questions.get(drawn.questionId()).type() != QuestionType.ESSAY)
                .toList();

        assertThat(marked).hasSizeGreaterThan(3000).allSatisfy(drawn -> assertThat(drawn.earnedPoints())
                .isEqualByComparingTo(Marking.points(questions.get(drawn.questionId()), drawn.answer())));
        assertThat(marked).anyMatch(drawn -> drawn.earnedPoints().signum() > 0 && !drawn.correct());
    }

    @Test
    void aGradeIsItsCriteriaWithoutThePenalty() {
        assertThat(SCHOOL.assignments()).allSatisfy(assignment -> assertThat(sum(assignment.rubric().stream().map(RubricCriterion::points)))
                .isEqualByComparingTo(assignment.maxScore()));
        assertThat(SCHOOL.submissions().stream().filter(work -> work.grade() != null)).allSatisfy(work -> {
            BigDecimal raw = sum(work.grade().criteria().stream().map(CriterionGrade::points));
            assertThat(work.grade().score()).isEqualByComparingTo(raw.subtract(work.grade().latePenalty()));
        });
        assertThat(SCHOOL.submissions()).anyMatch(work -> work.grade() != null && work.grade().latePenalty().signum() > 0);
    }

    @Test
    void anOutcomeFollowsTheFinalGradeAndEarnsACertificate() {
        Map<UUID, Course> courses = SCHOOL.courses().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        Map<UUID, BigDecimal> grades = SCHOOL.finalGrades().stream()
                .collect(Collectors.toMap(grade -> grade.enrollmentId(), grade -> grade.percentage()));
        Set<UUID> valid = SCHOOL.certificates().stream()
                .filter(one -> one.revocation() == null)
                .map(one -> one.enrollmentId())
                .collect(Collectors.toSet());
        SCHOOL.enrollments().stream().filter(enrollment -> enrollment.outcome() != null).forEach(enrollment -> {
            Course course = courses.get(enrollment.courseId());
            assertThat(enrollment.outcome()).isEqualTo(outcome(course, grades.get(enrollment.id())));
            if (enrollment.outcome() == EnrollmentOutcome.FAILED) {
                assertThat(valid).doesNotContain(enrollment.id());
            }
        });
        assertThat(SCHOOL.certificates())
                .allSatisfy(one -> assertThat(one.grade()).isEqualTo(grades.get(one.enrollmentId())))
                .extracting(one -> one.number())
                .doesNotHaveDuplicates();
    }

    @Test
    void aPaymentIsItsInvoicesTotal() {
        Map<UUID, Invoice> invoices = SCHOOL.invoices().stream().collect(Collectors.toMap(Invoice::paymentId, Function.identity()));
        assertThat(SCHOOL.invoices()).allSatisfy(invoice -> {
            assertThat(invoice.subtotal()).isEqualByComparingTo(sum(invoice.lines().stream().map(InvoiceLine::amount)));
            assertThat(invoice.total()).isEqualByComparingTo(invoice.subtotal().subtract(invoice.discount()).add(invoice.tax()));
        });
        assertThat(SCHOOL.payments().stream().filter(payment -> payment.paidAt() != null))
                .allSatisfy(payment -> assertThat(payment.amount().amount()).isEqualByComparingTo(invoices.get(payment.id()).total()));
    }

    @Test
    void countsAreKept() {
        Map<UUID, Long> votes = SCHOOL.helpfulVotes().stream().collect(Collectors.groupingBy(HelpfulVote::reviewId, Collectors.counting()));
        Map<UUID, Long> used = SCHOOL.couponRedemptions().stream()
                .collect(Collectors.groupingBy(CouponRedemption::couponId, Collectors.counting()));

        assertThat(SCHOOL.reviews()).allMatch(review -> review.helpfulCount() == votes.getOrDefault(review.id(), 0L));
        assertThat(SCHOOL.coupons()).allMatch(coupon -> coupon.usedCount() == used.getOrDefault(coupon.id(), 0L));
        assertThat(SCHOOL.coupons()).anyMatch(coupon -> coupon.usageLimit() != null && coupon.usedCount() == coupon.usageLimit());
    }

    private static EnrollmentOutcome outcome(Course course, BigDecimal grade) {
        if (grade == null) {
            return EnrollmentOutcome.PASSED;
        }
        return grade.compareTo(course.distinctionMark()) >= 0
                ? EnrollmentOutcome.DISTINCTION
                : grade.compareTo(course.passMark()) >= 0 ? EnrollmentOutcome.PASSED : EnrollmentOutcome.FAILED;
    }

    private static BigDecimal share(int part, int whole) {
        return percentage(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
