package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge from one subgraph's type to another's leads somewhere. */
class DemoEdgesTest {

    private static final String PYTHON = "courseBySlug(slug: \"python-from-the-first-line\")";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fromUsersAndCourses", "fromEnrollmentsAndAssessments"})
    void itLeadsSomewhere(String edge, String role, String query, String pointer) {
        RouterAnswer answer = DemoGraph.as(role).ask(query);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at(pointer).isValueNode() && !answer.at(pointer).isNull()).as("%s in %s", pointer, answer.text()).isTrue();
        assertThat(answer.at(pointer).asString()).isNotEqualTo("0").isNotEmpty();
        assertThat(answer.costs()).hasSizeGreaterThan(1);
    }

    static Stream<Arguments> fromUsersAndCourses() {
        String ines = "user(id: \"%s\")".formatted(DemoGraph.user("instructor"));
        return Stream.of(
                Arguments.of("User.taughtCourses", "nobody", "{ " + ines + " { displayName taughtCourses { nodes { title } } } }", "/user/taughtCourses/nodes/0/title"),
                Arguments.of("User.reviews", "learner", "{ me { reviews { nodes { text } } } }", "/me/reviews/nodes/0/text"),
                Arguments.of("User.enrollments", "learner", "{ me { enrollments { totalCount } } }", "/me/enrollments/totalCount"),
                Arguments.of("User.certificates", "learner", "{ me { certificates { nodes { number } } } }", "/me/certificates/nodes/0/number"),
                Arguments.of("User.payments", "learner", "{ me { payments { nodes { status } } } }", "/me/payments/nodes/0/status"),
                Arguments.of("User.subscriptions", "admin", "{ subscriptions(first: 1) { nodes { subscriber { displayName subscriptions { totalCount } } } } }", "/subscriptions/nodes/0/subscriber/subscriptions/totalCount"),
                Arguments.of("User.quizAttempts", "learner", "{ me { quizAttempts { totalCount } } }", "/me/quizAttempts/totalCount"),
                Arguments.of("Organization.courses", "nobody", "{ organizationBySlug(slug: \"brightline-academy\") { name courses { totalCount } } }", "/organizationBySlug/courses/totalCount"),
                Arguments.of("Course.organization", "nobody", "{ " + PYTHON + " { organization { name } } }", "/courseBySlug/organization/name"),
                Arguments.of("CourseInstructor.user", "nobody", "{ " + PYTHON + " { instructors { user { displayName } } } }", "/courseBySlug/instructors/0/user/displayName"),
                Arguments.of("Course.enrollmentCount", "nobody", "{ " + PYTHON + " { title enrollmentCount } }", "/courseBySlug/enrollmentCount"),
                Arguments.of("Course.enrollments", "instructor", "{ " + PYTHON + " { enrollments(first: 1) { nodes { status } } } }", "/courseBySlug/enrollments/nodes/0/status"),
                Arguments.of("Course.viewerEnrollment", "learner", "{ " + PYTHON + " { viewerEnrollment { status } } }", "/courseBySlug/viewerEnrollment/status"),
                Arguments.of("Course.seatsAvailable", "nobody", "{ courseBySlug(slug: \"field-ecology\") { title seatsAvailable } }", "/courseBySlug/seatsAvailable"),
                Arguments.of("Course.quizzes", "nobody", "{ " + PYTHON + " { quizzes { nodes { title } } } }", "/courseBySlug/quizzes/nodes/0/title"),
                Arguments.of("Course.assignments", "nobody", "{ " + PYTHON + " { assignments { nodes { title } } } }", "/courseBySlug/assignments/nodes/0/title"),
                Arguments.of("Course.gradebook", "instructor", "{ " + PYTHON + " { gradebook(first: 1) { nodes { student { displayName } } } } }", "/courseBySlug/gradebook/nodes/0/student/displayName"),
                Arguments.of("Lesson.viewerProgress", "learner", "{ " + PYTHON + " { modules { lessons { viewerProgress { status } } } } }", "/courseBySlug/modules/0/lessons/0/viewerProgress/status"),
                Arguments.of("Lesson.viewerAccess", "learner", "{ " + PYTHON + " { modules { lessons { viewerAccess { reason } } } } }", "/courseBySlug/modules/0/lessons/0/viewerAccess/reason"),
                Arguments.of("Lesson.content by Lesson.viewerAccess", "learner", "{ " + PYTHON + " { modules { lessons { content { version { body } } } } } }", "/courseBySlug/modules/0/lessons/1/content/0/version/body"),
                Arguments.of("Lesson.quiz", "nobody", "{ " + PYTHON + " { modules { lessons { quiz { title } } } } }", "/courseBySlug/modules/0/lessons/3/quiz/title"),
                Arguments.of("Lesson.assignments", "nobody", "{ " + PYTHON + " { modules { lessons { assignments { title } } } } }", "/courseBySlug/modules/2/lessons/3/assignments/0/title"),
                Arguments.of("Review.author", "nobody", "{ " + PYTHON + " { reviews { nodes { author { displayName } } } } }", "/courseBySlug/reviews/nodes/0/author/displayName"),
                Arguments.of("InstructorResponse.responder", "learner", "{ me { reviews { nodes { instructorResponse { responder { displayName } } } } } }", "/me/reviews/nodes/0/instructorResponse/responder/displayName"));
    }

    static Stream<Arguments> fromEnrollmentsAndAssessments() {
        String attempts = "me { quizAttempts(first: 1) { nodes { %s } } }";
        String work = "{ submissions(first: 1) { nodes { status %s } } }";
        return Stream.of(
                Arguments.of("Enrollment.course", "admin", "{ enrollments(first: 1) { nodes { course { title } } } }", "/enrollments/nodes/0/course/title"),
                Arguments.of("Enrollment.student", "admin", "{ enrollments(first: 1) { nodes { student { displayName } } } }", "/enrollments/nodes/0/student/displayName"),
                Arguments.of("Enrollment.quizAttempts", "learner", "{ " + PYTHON + " { viewerEnrollment { quizAttempts { totalCount } } } }", "/courseBySlug/viewerEnrollment/quizAttempts/totalCount"),
                Arguments.of("Enrollment.submissions", "learner", "{ " + PYTHON + " { viewerEnrollment { submissions { totalCount } } } }", "/courseBySlug/viewerEnrollment/submissions/totalCount"),
                Arguments.of("Enrollment.finalGrade", "learner", "{ " + PYTHON + " { viewerEnrollment { finalGrade } } }", "/courseBySlug/viewerEnrollment/finalGrade"),
                Arguments.of("LessonProgress.lesson", "learner", "{ " + PYTHON + " { viewerEnrollment { lessonProgress(first: 1) { nodes { lesson { title } } } } } }", "/courseBySlug/viewerEnrollment/lessonProgress/nodes/0/lesson/title"),
                Arguments.of("Certificate.student", "admin", "{ certificates(first: 1) { nodes { student { displayName } } } }", "/certificates/nodes/0/student/displayName"),
                Arguments.of("Certificate.course", "admin", "{ certificates(first: 1) { nodes { course { slug } } } }", "/certificates/nodes/0/course/slug"),
                Arguments.of("Payment.payer", "admin", "{ payments(first: 1) { nodes { payer { displayName } } } }", "/payments/nodes/0/payer/displayName"),
                Arguments.of("PlanSubscription.subscriber", "admin", "{ subscriptions(first: 1) { nodes { subscriber { displayName } } } }", "/subscriptions/nodes/0/subscriber/displayName"),
                Arguments.of("Quiz.course", "learner", "{ " + attempts.formatted("quiz { course { title } }") + " }", "/me/quizAttempts/nodes/0/quiz/course/title"),
                Arguments.of("Quiz.lesson", "nobody", "{ " + PYTHON + " { quizzes { nodes { lesson { title } } } } }", "/courseBySlug/quizzes/nodes/0/lesson/title"),
                Arguments.of("QuizAttempt.enrollment", "learner", "{ " + attempts.formatted("enrollment { status }") + " }", "/me/quizAttempts/nodes/0/enrollment/status"),
                Arguments.of("QuizAttempt.student", "admin", "{ quizAttempts(first: 1) { nodes { student { displayName } } } }", "/quizAttempts/nodes/0/student/displayName"),
                Arguments.of("QuizAttempt.gradedBy", "admin", "{ quizAttempt(id: \"" + gradedByHand() + "\") { gradedBy { displayName } } }", "/quizAttempt/gradedBy/displayName"),
                Arguments.of("Assignment.course", "admin", work.formatted("assignment { course { title } }"), "/submissions/nodes/0/assignment/course/title"),
                Arguments.of("Assignment.lesson", "admin", work.formatted("assignment { lesson { title } }"), "/submissions/nodes/0/assignment/lesson/title"),
                Arguments.of("Submission.enrollment", "admin", work.formatted("enrollment { status }"), "/submissions/nodes/0/enrollment/status"),
                Arguments.of("Submission.student", "admin", work.formatted("student { displayName }"), "/submissions/nodes/0/student/displayName"),
                Arguments.of("Grade.gradedBy", "learner", "{ " + PYTHON + " { viewerEnrollment { submissions { nodes { grade { gradedBy { displayName } } } } } } }", "/courseBySlug/viewerEnrollment/submissions/nodes/0/grade/gradedBy/displayName"),
                Arguments.of("GradebookRow.student", "instructor", "{ " + PYTHON + " { gradebook(first: 1) { nodes { finalGrade student { displayName } } } } }", "/courseBySlug/gradebook/nodes/0/student/displayName"),
                Arguments.of("GradebookRow.enrollment", "instructor", "{ " + PYTHON + " { gradebook(first: 1) { nodes { enrollment { status } } } } }", "/courseBySlug/gradebook/nodes/0/enrollment/status"),
                Arguments.of("Coupon.courses", "admin", "{ coupons(first: 20) { nodes { code courses { title } } } }", "/coupons/nodes/5/courses/0/title"),
                Arguments.of("Coupon.categories", "admin", "{ coupons(first: 20) { nodes { code categories { name } } } }", "/coupons/nodes/2/categories/0/name"));
    }

    private static String gradedByHand() {
        return DemoGraph.SCHOOL.quizAttempts().stream()
                .filter(attempt -> attempt.gradedBy() != null)
                .map(attempt -> DemoGraph.id("quiz_attempt", attempt.id()))
                .findFirst()
                .orElseThrow();
    }
}
