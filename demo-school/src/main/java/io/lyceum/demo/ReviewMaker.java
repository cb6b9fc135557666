package io.lyceum.demo;

import io.lyceum.demo.EnrollmentMaker.Result;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.catalogue.LessonType;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.review.HelpfulVote;
import io.lyceum.demo.review.InstructorResponse;
import io.lyceum.demo.review.Review;
import io.lyceum.demo.review.ReviewStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets learners say what they think, others find it helpful, and instructors reply. */
final class ReviewMaker {

    private final Days days;
    private final Map<UUID, Person> people;
    private final Set<String> said = new HashSet<>();
    private final Set<String> reviewed = new HashSet<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<HelpfulVote> votes = new ArrayList<>();

    ReviewMaker(Days days, People people) {
        this.days = days;
        this.people = people.byId();
    }

    List<Review> reviews() {
        return List.copyOf(reviews);
    }

    List<HelpfulVote> votes() {
        return List.copyOf(votes);
    }

    void review(List<Result> results) {
        Map<UUID, List<UUID>> classmates = new HashMap<>();
        results.forEach(result ->
                classmates.computeIfAbsent(result.enrollment().courseId(), absent -> new ArrayList<>()).add(result.enrollment().userId()));
        for (Result result : results) {
            Dice dice = Dice.of("review", result.enrollment().id());
            if (talks(result, dice) && reviewed.add(result.enrollment().userId() + ":" + result.enrollment().courseId())) {
                review(result, classmates.get(result.enrollment().courseId()).stream().distinct().toList(), dice);
            }
        }
    }

    private static boolean talks(Result result, Dice dice) {
        Enrollment enrollment = result.enrollment();
        if (result.admission().learner().demoAccount()) {
            return enrollment.status() == EnrollmentStatus.COMPLETED;
        }
        return switch (enrollment.status()) {
            case COMPLETED -> dice.chance(0.6);
            case ACTIVE -> enrollment.progressPercentage().intValue() > 35 && dice.chance(0.25);
            case DROPPED -> enrollment.completedLessons() > 1 && dice.chance(0.2);
            default -> false;
        };
    }

    private void review(Result result, List<UUID> classmates, Dice dice) {
        Enrollment enrollment = result.enrollment();
        boolean demo = result.admission().learner().demoAccount();
        UUID id = DemoIds.of("review", enrollment.courseId() + ":" + enrollment.userId());
        int stars = demo ? 5 : stars(enrollment, dice);
        Instant after = enrollment.completedAt() == null ? enrollment.updatedAt() : enrollment.completedAt();
        Instant written = dice.within(after, Days.earlier(after.plus(Duration.ofDays(9)), days.today().minusSeconds(4000)));
        ReviewStatus status = demo ? ReviewStatus.APPROVED : status(written, dice);
        boolean moderated = status != ReviewStatus.PENDING && status != ReviewStatus.FLAGGED;
        Instant moderatedAt = written.plusSeconds((long) (Math.min(180_000, Duration.between(written, days.today()).toSeconds()) * dice.unit()));
        List<HelpfulVote> helpful = status == ReviewStatus.APPROVED ? votes(id, enrollment, classmates, written, dice) : List.of();
        votes.addAll(helpful);
        reviews.add(new Review(
                id, enrollment.courseId(), enrollment.userId(), stars, near(stars, dice, 0.7), near(stars, dice, 0.6), near(stars, dice, 0.5),
                dice.chance(0.4) && result.admission().plan().script().language().equals("en") ? dice.pick(Phrases.of("title " + stars)) : null,
                text(result, stars, dice), status, helpful.size(), moderated ? moderator(dice) : null, moderated ? moderatedAt : null,
                note(status, dice), response(result, stars, status, moderatedAt, demo, dice), written, moderated ? moderatedAt : written));
    }

    private static int stars(Enrollment enrollment, Dice dice) {
        double thrown = dice.unit() - (enrollment.status() == EnrollmentStatus.DROPPED ? 0.45 : 0);
        return thrown > 0.45 ? 5 : thrown > 0.12 ? 4 : thrown > 0.03 ? 3 : thrown > -0.2 ? 2 : 1;
    }

    private ReviewStatus status(Instant written, Dice dice) {
        double thrown = dice.unit();
        if (written.isAfter(days.ago(10)) && thrown < 0.6) {
            return ReviewStatus.PENDING;
        }
        return thrown > 0.97 ? ReviewStatus.FLAGGED : thrown > 0.94 ? ReviewStatus.REJECTED : ReviewStatus.APPROVED;
    }

    private static @Nullable Integer near(int stars, Dice dice, double probability) {
        return dice.chance(probability) ? Math.clamp(stars + dice.between(-1, 1), 1, 5) : null;
    }

    /** One sentence or two; the same one is not said twice about a course while there are others. */
    private String text(Result result, int stars, Dice dice) {
        CoursePlan plan = result.admission().plan();
        List<String> known = dice.shuffled(Phrases.reviews(plan.script().language(), stars));
        List<String> fresh = known.stream().filter(sentence -> !said.contains(plan.course().slug() + sentence)).toList();
        List<String> choices = fresh.isEmpty() ? known : fresh;
        List<String> chosen = choices.subList(0, Math.min(dice.chance(0.35) ? 2 : 1, choices.size()));
        chosen.forEach(sentence -> said.add(plan.course().slug() + sentence));
        String lesson = dice.pick(taught(plan, result.walk().progress.size() - 1));
        String lead = Objects.requireNonNull(people.get(plan.lead())).displayName();
        return String.join(" ", chosen).replace("{lesson}", plan.script().language().equals("en") ? "\"" + lesson + "\"" : lesson).replace("{instructor}", lead);
    }

    /** What was read or watched among the first so many lessons; at least among the first two. */
    private static List<String> taught(CoursePlan plan, int done) {
        return plan.openSteps().stream()
                .limit(Math.max(2, done))
                .map(CoursePlan.Step::lesson)
                .filter(lesson -> lesson.type() == LessonType.VIDEO || lesson.type() == LessonType.ARTICLE)
                .map(Lesson::title)
                .toList();
    }

    private List<HelpfulVote> votes(UUID review, Enrollment author, List<UUID> classmates, Instant written, Dice dice) {
        int count = dice.skewed(0, Math.min(24, classmates.size() / 2), 3);
        return dice.shuffled(classmates).stream()
                .filter(user -> !user.equals(author.userId()))
                .limit(count)
                .map(user -> new HelpfulVote(review, user, dice.within(written, days.today())))
                .toList();
    }

    private static UUID moderator(Dice dice) {
        return People.id(dice.pick(List.of("moderator", "moderator-1", "moderator-2", "moderator-3")));
    }

    private static @Nullable String note(ReviewStatus status, Dice dice) {
        return switch (status) {
            case REJECTED -> dice.pick(Phrases.of("rejected"));
            case FLAGGED -> dice.pick(Phrases.of("flagged"));
            default -> null;
        };
    }

    private @Nullable InstructorResponse response(Result result, int stars, ReviewStatus status, Instant after, boolean always, Dice dice) {
        if (status != ReviewStatus.APPROVED || !always && !dice.chance(stars < 4 ? 0.5 : 0.12)) {
            return null;
        }
        List<String> texts = Phrases.of("response", result.admission().plan().script().language());
        String text = texts.size() == 1 ? texts.getFirst() : texts.get(stars <= 2 ? 3 : stars == 3 ? 0 : stars == 4 ? 4 : dice.between(1, 2));
        return new InstructorResponse(
                result.admission().plan().lead(), text, dice.within(after, Days.earlier(after.plus(Duration.ofDays(6)), days.today())));
    }
}
