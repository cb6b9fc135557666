package io.lyceum.acceptance;

import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.review.ReviewStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that not everybody may see.
 *
 * @param name what it is
 * @param type its type in the graph
 * @param prefix of its id
 * @param rootField that takes its id; null where only {@code node} does
 * @param field one that tells something
 * @param seers who may see it, of {@link DemoGraph#ROLES} and the moderator; all others may not
 */
record HiddenThing(String name, String type, String prefix, @Nullable String rootField, String field, UUID key, List<String> seers) {

    private static final DemoSchool SCHOOL = DemoGraph.SCHOOL;
    private static final UUID LENA = DemoIds.of("user", "learner");
    private static final UUID PYTHON = DemoIds.of("course", "python-from-the-first-line");
    private static final UUID MACHINE_LEARNING = DemoIds.of("course", "practical-machine-learning");
    private static final UUID DRAFT = DemoIds.of("course", "data-pipelines-that-last");
    private static final List<String> CONCERNED = List.of("admin", "instructor", "learner");
    private static final List<String> TEACHING = List.of("admin", "instructor");
    private static final List<String> REVIEWING = List.of("admin", "instructor", "moderator");

    static List<HiddenThing> all() {
        return List.of(
                of("an enrollment", "Enrollment", "enrollment", "enrollment", "status", enrollment().id(), CONCERNED),
                of("a certificate", "Certificate", "certificate", "certificate", "number", certificate(), CONCERNED),
                of("a payment", "Payment", "payment", "payment", "status", payment().id(), List.of("admin", "learner")),
                of("an invoice", "Invoice", "invoice", null, "number", invoice(), List.of("admin", "learner")),
                of("a subscription", "PlanSubscription", "plan_subscription", null, "status", SCHOOL.subscriptions().getFirst().id(), List.of("admin")),
                of("a coupon", "Coupon", "coupon", null, "code", SCHOOL.coupons().getFirst().id(), List.of("admin")),
                of("a quiz in preparation", "Quiz", "quiz", "quiz", "title", draftQuiz(), TEACHING),
                of("a question", "Question", "question", null, "text", question(), TEACHING),
                of("an attempt", "QuizAttempt", "quiz_attempt", "quizAttempt", "status", attempt(), CONCERNED),
                of("work handed in", "Submission", "submission", "submission", "status", submission(PYTHON).id(), CONCERNED),
                of("anonymous work", "Submission", "submission", "submission", "status", submission(MACHINE_LEARNING).id(), CONCERNED),
                of("a course in preparation", "Course", "course", "course", "title", DRAFT, REVIEWING),
                of("its module", "Module", "module", null, "title", module(), REVIEWING),
                of("its lesson", "Lesson", "lesson", null, "title", lesson().id(), REVIEWING),
                of("a review nobody has read", "Review", "review", null, "rating", pendingReview(), List.of("admin", "moderator")));
    }

    @Override
    public String toString() {
        return name;
    }

    static UUID lenasSubmission(UUID course) {
        return submission(course).id();
    }

    private static HiddenThing of(
            String name, String type, String prefix, @Nullable String rootField, String field, UUID key, List<String> seers) {
        return new HiddenThing(name, type, prefix, rootField, field, key, seers);
    }

    private static Enrollment enrollment() {
        return SCHOOL.enrollments().stream().filter(each -> each.userId().equals(LENA) && each.courseId().equals(PYTHON)).findFirst().orElseThrow();
    }

    private static UUID certificate() {
        return SCHOOL.certificates().stream().filter(each -> each.userId().equals(LENA)).findFirst().orElseThrow().id();
    }

    private static Payment payment() {
        return SCHOOL.payments().stream().filter(each -> enrollment().id().equals(each.enrollmentId())).findFirst().orElseThrow();
    }

    private static UUID invoice() {
        return SCHOOL.invoices().stream().filter(each -> each.paymentId().equals(payment().id())).findFirst().orElseThrow().id();
    }

    private static UUID draftQuiz() {
        return SCHOOL.quizzes().stream().filter(each -> !each.published() && each.courseId().equals(PYTHON)).findFirst().orElseThrow().id();
    }

    private static UUID question() {
        UUID quiz = SCHOOL.quizzes().stream().filter(each -> each.courseId().equals(PYTHON)).findFirst().orElseThrow().id();
        return SCHOOL.questions().stream().filter(each -> each.quizId().equals(quiz)).findFirst().orElseThrow().id();
    }

    private static UUID attempt() {
        return SCHOOL.quizAttempts().stream().filter(each -> each.enrollmentId().equals(enrollment().id())).findFirst().orElseThrow().id();
    }

    private static Submission submission(UUID course) {
        return SCHOOL.submissions().stream().filter(each -> each.userId().equals(LENA) && each.courseId().equals(course)).findFirst().orElseThrow();
    }

    private static UUID module() {
        return SCHOOL.modules().stream().filter(each -> each.courseId().equals(DRAFT)).findFirst().orElseThrow().id();
    }

    private static Lesson lesson() {
        return SCHOOL.lessons().stream().filter(each -> each.courseId().equals(DRAFT)).findFirst().orElseThrow();
    }

    private static UUID pendingReview() {
        UUID other = DemoIds.of("user", "learner-001");
        return SCHOOL.reviews().stream()
                .filter(each -> each.status() == ReviewStatus.PENDING && !each.userId().equals(other))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
