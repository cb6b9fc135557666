package io.lyceum.acceptance.access;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.content.ContentItem;
import io.lyceum.demo.content.ContentType;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.review.ReviewStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the matrix looks at: Lena, who learns Python and has finished something, and everything that hangs on that. A type that is not here is
 * reached from one that is, by the shortest way.
 */
final class Specimens {

    private static final DemoSchool SCHOOL = DemoGraph.SCHOOL;
    private static final UUID LENA = DemoIds.of("user", "learner");
    private static final UUID PYTHON = DemoIds.of("course", "python-from-the-first-line");

    private Specimens() {}

    /**
     * Global ids by the name of the type, in the order in which others are reached from them. Lena's or the course's is the first; what it lacks
     * others have, which belong to nobody as whom the matrix asks.
     */
    static Map<String, List<String>> ids() {
        Enrollment enrollment = first(SCHOOL.enrollments(), each -> each.userId().equals(LENA) && each.courseId().equals(PYTHON));
        Payment payment = first(SCHOOL.payments(), each -> enrollment.id().equals(each.enrollmentId()));
        Quiz quiz = first(SCHOOL.quizzes(), each -> each.courseId().equals(PYTHON) && each.published());
        Submission submission = first(SCHOOL.submissions(), each -> each.userId().equals(LENA) && each.courseId().equals(PYTHON) && each.grade() != null);
        ContentItem content = first(SCHOOL.contentItems(), each -> isBehindThePreview(each.lessonId()));
        Map<String, List<String>> ids = new LinkedHashMap<>();
        ids.put("User", List.of(DemoGraph.user("learner")));
        ids.put("Course", ids("course", PYTHON, first(SCHOOL.courses(), each -> each.capacity() != null && each.status() == CourseStatus.PUBLISHED && isNobodysOfTheRoles(each.id())).id()));
        ids.put("Enrollment", ids("enrollment", enrollment.id(), first(SCHOOL.enrollments(), each -> isAStrangers(each.userId()) && each.endedAt() != null).id()));
        ids.put("Certificate", ids("certificate", certificate().id(), revoked().id()));
        ids.put("Payment", ids("payment", payment.id(), refunded().id(),
                first(SCHOOL.payments(), each -> isAStrangers(each.userId()) && each.failureReason() != null).id()));
        ids.put("Invoice", ids("invoice", first(SCHOOL.invoices(), each -> each.paymentId().equals(payment.id())).id()));
        ids.put("Quiz", ids("quiz", quiz.id(), first(SCHOOL.quizzes(), each -> each.published() && each.timeLimitMinutes() != null && each.weight() != null).id()));
        ids.put("Question", ids("question", first(SCHOOL.questions(), each -> each.quizId().equals(quiz.id())).id(),
                question(QuestionType.NUMERIC), question(QuestionType.MATCHING), question(QuestionType.ESSAY)));
        ids.put("QuizAttempt", ids("quiz_attempt", attempt(enrollment).id(),
                first(SCHOOL.quizAttempts(), each -> isAStrangers(each.userId()) && each.gradedBy() != null).id()));
        ids.put("Assignment", ids("assignment", submission.assignmentId(), first(SCHOOL.assignments(), each -> each.published() && each.dueAt() != null).id()));
        ids.put("Submission", ids("submission", submission.id(),
                first(SCHOOL.submissions(), each -> isAStrangers(each.userId()) && !each.files().isEmpty()).id()));
        ids.put("Lesson", ids("lesson", content.lessonId(),
                first(SCHOOL.quizzes(), each -> each.courseId().equals(PYTHON) && each.published() && each.lessonId() != null).lessonId(),
                first(SCHOOL.lessons(), each -> each.courseId().equals(PYTHON) && each.published() && each.minimumWatchPercentage() != null).id()));
        ids.put("Module", ids("module", first(SCHOOL.modules(), each -> each.courseId().equals(PYTHON)).id()));
        ids.put("ContentItem", ids("content_item", content.id(), item(ContentType.VIDEO), item(ContentType.FILE)));
        ids.put("UploadedFile", ids("uploaded_file", SCHOOL.files().getFirst().id()));
        ids.put("Review", ids("review", first(SCHOOL.reviews(), each -> each.courseId().equals(PYTHON) && each.status() == ReviewStatus.APPROVED).id(),
                first(SCHOOL.reviews(), each -> isAStrangers(each.userId()) && each.response() != null && each.status() == ReviewStatus.APPROVED).id()));
        ids.put("Coupon", ids("coupon", SCHOOL.coupons().getFirst().id(), first(SCHOOL.coupons(), each -> each.amount() != null).id(),
                first(SCHOOL.coupons(), each -> each.minimumPurchase() != null).id()));
        ids.put("Plan", ids("plan", SCHOOL.plans().getFirst().id()));
        ids.put("PlanSubscription", ids("plan_subscription", first(SCHOOL.subscriptions(), each -> isAStrangers(each.userId())).id(),
                first(SCHOOL.subscriptions(), each -> isAStrangers(each.userId()) && each.cancelledAt() != null).id()));
        ids.put("Organization", ids("organization", DemoIds.of("organization", "brightline")));
        ids.put("Category", ids("category", first(SCHOOL.courses(), each -> each.id().equals(PYTHON)).categoryId()));
        ids.put("Tag", ids("tag", SCHOOL.tags().getFirst().id()));
        return ids;
    }

    /** Arguments of root fields that are not asked by the id of what they lead to. */
    static Map<String, String> arguments() {
        return Map.of(
                "courseBySlug", "(slug: \"python-from-the-first-line\")",
                "categoryBySlug", "(slug: \"%s\")".formatted(SCHOOL.categories().getFirst().slug()),
                "organizationBySlug", "(slug: \"%s\")".formatted(SCHOOL.organizations().getFirst().slug()),
                "certificateByCode", "(code: \"%s\")".formatted(revoked().verificationCode()),
                "node", "(id: \"%s\")".formatted(DemoGraph.user("learner")),
                "nodes", "(ids: [\"%s\"])".formatted(DemoGraph.user("learner")));
    }

    private static boolean isBehindThePreview(UUID lesson) {
        return SCHOOL.lessons().stream().anyMatch(each -> each.id().equals(lesson) && each.courseId().equals(PYTHON) && each.published() && !each.preview());
    }

    private static Certificate certificate() {
        return first(SCHOOL.certificates(), each -> each.userId().equals(LENA));
    }

    private static Certificate revoked() {
        return first(SCHOOL.certificates(), each -> isAStrangers(each.userId()) && each.revocation() != null && each.revocation().replacedBy() != null);
    }

    private static Payment refunded() {
        return first(SCHOOL.payments(), each -> isAStrangers(each.userId()) && SCHOOL.refunds().stream().anyMatch(refund -> refund.paymentId().equals(each.id())));
    }

    private static UUID question(QuestionType type) {
        return first(SCHOOL.questions(), each -> each.type() == type).id();
    }

    private static UUID item(ContentType type) {
        return first(SCHOOL.contentItems(), each -> each.type() == type).id();
    }

    private static boolean isNobodysOfTheRoles(UUID course) {
        return SCHOOL.enrollments().stream().noneMatch(each -> each.courseId().equals(course) && !isAStrangers(each.userId()));
    }

    private static boolean isAStrangers(UUID person) {
        return Arrays.stream(Role.values()).noneMatch(role -> role.is(person));
    }

    private static List<String> ids(String prefix, UUID... keys) {
        return Arrays.stream(keys).distinct().map(key -> DemoGraph.id(prefix, key)).toList();
    }

    private static QuizAttempt attempt(Enrollment enrollment) {
        return first(SCHOOL.quizAttempts(), each -> each.enrollmentId().equals(enrollment.id()));
    }

    private static <T> T first(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).findFirst().orElseThrow();
    }
}
