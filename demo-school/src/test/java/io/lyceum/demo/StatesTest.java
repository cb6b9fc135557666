package io.lyceum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.QuizType;
import io.lyceum.demo.assessment.SubmissionStatus;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.catalogue.LessonType;
import io.lyceum.demo.enrollment.CertificateStatus;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentOutcome;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import io.lyceum.demo.enrollment.LessonProgressStatus;
import io.lyceum.demo.money.PaymentStatus;
import io.lyceum.demo.money.SubscriptionStatus;
import io.lyceum.demo.person.UserStatus;
import io.lyceum.demo.review.ReviewStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final DemoSchool SCHOOL = Schools.SCHOOL;
    private static final Set<EnrollmentStatus> LIVE =
            Set.of(EnrollmentStatus.PENDING_PAYMENT, EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);

    @Test
    void everyStateOccurs() {
        assertThat(SCHOOL.enrollments()).extracting(Enrollment::status).contains(EnrollmentStatus.values());
        assertThat(SCHOOL.enrollments()).extracting(Enrollment::type).contains(EnrollmentType.values());
        assertThat(SCHOOL.enrollments()).extracting(Enrollment::outcome).contains(EnrollmentOutcome.values());
        assertThat(SCHOOL.lessonProgress()).extracting(row -> row.status()).contains(LessonProgressStatus.values());
        assertThat(SCHOOL.quizAttempts()).extracting(attempt -> attempt.status()).contains(AttemptStatus.values());
        assertThat(SCHOOL.submissions()).extracting(submission -> submission.status()).contains(SubmissionStatus.values());
        assertThat(SCHOOL.quizzes()).extracting(quiz -> quiz.type()).contains(QuizType.values());
        assertThat(SCHOOL.questions()).extracting(question -> question.type()).contains(QuestionType.values());
        assertThat(SCHOOL.lessons()).extracting(lesson -> lesson.type()).contains(LessonType.values());
        assertThat(SCHOOL.courses()).extracting(course -> course.status()).contains(CourseStatus.values());
        assertThat(SCHOOL.reviews()).extracting(review -> review.status()).contains(ReviewStatus.values());
        assertThat(SCHOOL.payments()).extracting(payment -> payment.status()).contains(PaymentStatus.values());
        assertThat(SCHOOL.subscriptions()).extracting(subscription -> subscription.status()).contains(SubscriptionStatus.values());
        assertThat(SCHOOL.people()).extracting(person -> person.status()).contains(UserStatus.values());
    }

    @Test
    void theSchoolHasItsSize() {
        assertThat(SCHOOL.courses()).hasSize(40);
        assertThat(SCHOOL.organizations()).hasSize(8);
        assertThat(SCHOOL.categories()).hasSize(25);
        assertThat(SCHOOL.people()).hasSize(4 + 13 + 3 + 300);
    }

    @Test
    void nobodyIsInACourseTwiceAtATime() {
        assertThat(SCHOOL.enrollments().stream().filter(enrollment -> LIVE.contains(enrollment.status())))
                .extracting(enrollment -> enrollment.userId() + ":" + enrollment.courseId())
                .doesNotHaveDuplicates();
        assertThat(SCHOOL.reviews()).extracting(review -> review.userId() + ":" + review.courseId()).doesNotHaveDuplicates();
        assertThat(SCHOOL.helpfulVotes()).extracting(vote -> vote.userId() + ":" + vote.reviewId()).doesNotHaveDuplicates();
        assertThat(SCHOOL.memberships()).extracting(member -> member.userId() + ":" + member.organizationId()).doesNotHaveDuplicates();
    }

    @Test
    void someLearnersCameBack() {
        assertThat(SCHOOL.enrollments().stream()
                        .collect(Collectors.groupingBy(enrollment -> enrollment.userId() + ":" + enrollment.courseId()))
                        .values())
                .anyMatch(enrollments -> enrollments.size() == 2);
    }

    @Test
    void oneCourseIsFullAndNoneIsOversold() {
        Map<UUID, Long> taken = SCHOOL.enrollments().stream()
                .filter(enrollment -> LIVE.contains(enrollment.status()))
                .collect(Collectors.groupingBy(Enrollment::courseId, Collectors.counting()));
        List<Course> limited = SCHOOL.courses().stream().filter(course -> course.capacity() != null).toList();

        assertThat(limited).allSatisfy(course -> assertThat(taken.get(course.id())).isLessThanOrEqualTo(course.capacity()));
        assertThat(limited).anyMatch(course -> taken.get(course.id()) == course.capacity().longValue());
    }

    @Test
    void whatDependsOnAStateIsGivenInThatStateOnly() {
        assertThat(SCHOOL.enrollments()).allSatisfy(enrollment -> {
            assertThat(enrollment.outcome() != null).isEqualTo(enrollment.status() == EnrollmentStatus.COMPLETED);
            assertThat(enrollment.completedAt() != null).isEqualTo(enrollment.status() == EnrollmentStatus.COMPLETED);
            assertThat(enrollment.endedAt() == null).isEqualTo(LIVE.contains(enrollment.status()));
            assertThat(enrollment.seatHeldUntil() != null).isEqualTo(enrollment.status() == EnrollmentStatus.PENDING_PAYMENT);
            assertThat(enrollment.subscriptionId() != null).isEqualTo(enrollment.type() == EnrollmentType.SUBSCRIPTION);
            assertThat(enrollment.paymentId() != null).isEqualTo(enrollment.type() == EnrollmentType.PAID);
        });
        assertThat(SCHOOL.submissions())
                .allSatisfy(work -> assertThat(work.grade() != null).isEqualTo(work.status() == SubmissionStatus.GRADED));
        assertThat(SCHOOL.certificates())
                .allSatisfy(one -> assertThat(one.revocation() != null).isEqualTo(one.status() == CertificateStatus.REVOKED));
        assertThat(SCHOOL.courses()).allSatisfy(course -> assertThat(course.publishedAt() != null)
                .isEqualTo(course.status() == CourseStatus.PUBLISHED || course.status() == CourseStatus.ARCHIVED));
    }

    @Test
    void onlyOpenEnrollmentsOutliveTheirAccess() {
        assertThat(SCHOOL.enrollments().stream().filter(enrollment -> enrollment.status() == EnrollmentStatus.ACTIVE))
                .allMatch(enrollment -> enrollment.expiresAt() == null || enrollment.expiresAt().isAfter(SCHOOL.today()));
    }

    @Test
    void nothingHappensBeforeItsTimeOrAfterToday() {
        Map<UUID, Course> courses = SCHOOL.courses().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        Map<UUID, Enrollment> enrollments = SCHOOL.enrollments().stream().collect(Collectors.toMap(Enrollment::id, Function.identity()));
        assertThat(SCHOOL.enrollments()).allSatisfy(enrollment -> {
            assertThat(enrollment.enrolledAt()).isAfter(courses.get(enrollment.courseId()).publishedAt()).isBefore(SCHOOL.today());
            assertThat(enrollment.updatedAt()).isBetween(enrollment.enrolledAt(), SCHOOL.today());
        });
        assertThat(SCHOOL.quizAttempts()).allSatisfy(attempt -> {
            assertThat(attempt.startedAt()).isAfter(enrollments.get(attempt.enrollmentId()).enrolledAt());
            assertThat(Stream.of(attempt.startedAt(), attempt.submittedAt(), attempt.gradedAt()).filter(Objects::nonNull))
                    .isSorted()
                    .allMatch(time -> time.isBefore(SCHOOL.today()));
            if (attempt.deadline() != null && attempt.submittedAt() != null) {
                assertThat(attempt.submittedAt()).isBeforeOrEqualTo(attempt.deadline());
            }
        });
        assertThat(SCHOOL.submissions()).allSatisfy(work -> assertThat(work.submittedAt())
                .isBetween(enrollments.get(work.enrollmentId()).enrolledAt(), SCHOOL.today()));
        assertThat(SCHOOL.reviews()).allSatisfy(review -> assertThat(review.createdAt()).isBefore(SCHOOL.today()));
        assertThat(SCHOOL.certificates()).allSatisfy(one -> assertThat(one.issuedAt()).isBefore(SCHOOL.today()));
    }

    @Test
    void aCourseIsDoneWithEveryGradedQuizPassedOrOutOfAttempts() {
        Set<String> passed = new HashSet<>();
        SCHOOL.quizAttempts().stream()
                .filter(attempt -> Boolean.TRUE.equals(attempt.passed()))
                .forEach(attempt -> passed.add(attempt.enrollmentId() + ":" + attempt.quizId()));
        Map<String, Long> tries = SCHOOL.quizAttempts().stream()
                .collect(Collectors.groupingBy(attempt -> attempt.enrollmentId() + ":" + attempt.quizId(), Collectors.counting()));
        SCHOOL.enrollments().stream()
                .filter(enrollment -> enrollment.status() == EnrollmentStatus.COMPLETED)
                .forEach(enrollment -> SCHOOL.quizzes().stream()
                        .filter(quiz -> quiz.courseId().equals(enrollment.courseId()) && quiz.published() && quiz.type() != QuizType.PRACTICE)
                        .forEach(quiz -> {
                            String key = enrollment.id() + ":" + quiz.id();
                            assertThat(passed.contains(key) || tries.getOrDefault(key, 0L) >= quiz.attemptLimit()).as(quiz.title()).isTrue();
                        }));
    }

    @Test
    void nobodyTriesMoreOftenThanAllowed() {
        Map<UUID, Integer> limits = SCHOOL.quizzes().stream()
                .collect(Collectors.toMap(quiz -> quiz.id(), quiz -> quiz.attemptLimit() == null ? Integer.MAX_VALUE : quiz.attemptLimit()));

        assertThat(SCHOOL.quizAttempts()).allMatch(attempt -> attempt.attemptNumber() <= limits.get(attempt.quizId()));
    }

    @Test
    void whoeverDeletedTheAccountIsNotLearningAnyMore() {
        Set<UUID> deleted = SCHOOL.people().stream().filter(person -> person.deletedAt() != null).map(person -> person.id()).collect(Collectors.toSet());

        assertThat(deleted).isNotEmpty();
        assertThat(SCHOOL.enrollments().stream().filter(enrollment -> deleted.contains(enrollment.userId())))
                .extracting(Enrollment::status)
                .doesNotContain(EnrollmentStatus.ACTIVE, EnrollmentStatus.PENDING_PAYMENT);
    }
}
