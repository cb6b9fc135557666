package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.assessment.Answer;
import io.lyceum.demo.assessment.AttemptQuestion;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionOption;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one try at a quiz: draws, answers and marks. */
final class AttemptMaker {

    private final Days days;
    private final CoursePlan plan;
    private final Place place;

    AttemptMaker(Days days, CoursePlan plan, Place place) {
        this.days = days;
        this.plan = plan;
        this.place = place;
    }

    /**
     * Makes an attempt.
     *
     * @param skill how likely the learner knows an answer
     * @param end how it ends: graded where the status says so, else as it was left
     */
    QuizAttempt attempt(Exam exam, int number, Instant started, double skill, AttemptStatus end) {
        Quiz quiz = exam.quiz();
        UUID id = DemoIds.of("quiz-attempt", place.enrollmentId() + ":" + quiz.id() + ":" + number);
        Dice dice = Dice.of("quiz-attempt", id);
        List<Question> drawn = drawn(exam, dice);
        @Nullable Instant deadline = deadline(quiz, started);
        int pace = quiz.timeLimitMinutes() == null ? 90 : quiz.timeLimitMinutes() * 60 / (drawn.size() + 1);
        List<AttemptQuestion> questions = new ArrayList<>();
        Instant now = started;
        for (Question question : drawn) {
            now = now.plusSeconds(dice.between(Math.max(5, pace / 4), Math.max(6, pace * 4 / 5)));
            boolean left = end == AttemptStatus.EXPIRED || end == AttemptStatus.IN_PROGRESS ? questions.size() > drawn.size() / 2 : dice.chance(0.02);
            @Nullable Answer answer = left ? null : new Answering(dice).answer(question, dice.chance(skill), now);
            questions.add(marked(id, question, questions.size() + 1, answer, dice, skill, end));
        }
        return finished(new Start(id, quiz, number, started, deadline), end, now.plusSeconds(dice.between(5, 60)), questions, essay(drawn));
    }

    /** Whether a person has something to read before the attempt is graded. */
    static boolean awaitsGrading(QuizAttempt attempt) {
        return attempt.status() == AttemptStatus.SUBMITTED && attempt.questions().stream().anyMatch(question -> question.earnedPoints() == null);
    }

    private QuizAttempt finished(Start start, AttemptStatus end, Instant submitted, List<AttemptQuestion> questions, boolean essay) {
        boolean graded = end == AttemptStatus.GRADED || end == AttemptStatus.EXPIRED;
        BigDecimal total = sum(questions.stream().map(AttemptQuestion::points).toList());
        @Nullable BigDecimal earned =
                graded ? sum(questions.stream().map(question -> question.earnedPoints() == null ? BigDecimal.ZERO : question.earnedPoints()).toList()) : null;
        @Nullable BigDecimal percentage = earned == null ? null : percentage(earned, total);
        @Nullable Instant handedIn = end == AttemptStatus.GRADED || end == AttemptStatus.SUBMITTED ? submitted : null;
        Instant closed = end == AttemptStatus.EXPIRED && start.deadline != null ? start.deadline : submitted;
        boolean byHand = essay && end == AttemptStatus.GRADED;
        Instant gradedAt = byHand ? Days.later(closed, Days.earlier(closed.plus(Duration.ofHours(20)), days.today().minusSeconds(600))) : closed;
        return new QuizAttempt(
                start.id, start.quiz.id(), place.enrollmentId(), place.userId(), plan.course().id(), start.number, end, start.started,
                start.deadline, handedIn, graded ? gradedAt : null, byHand ? plan.lead() : null, earned, total, percentage,
                percentage == null ? null : percentage.compareTo(start.quiz.passingScore()) >= 0, List.copyOf(questions));
    }

    private static AttemptQuestion marked(
            UUID attempt, Question question, int position, @Nullable Answer answer, Dice dice, double skill, AttemptStatus end) {
        boolean graded = end == AttemptStatus.GRADED || end == AttemptStatus.EXPIRED;
        @Nullable BigDecimal earned = null;
        @Nullable String feedback = null;
        if (graded && answer == null) {
            earned = new BigDecimal("0.00");
        } else if (graded && question.type() == QuestionType.ESSAY) {
            int halves = Math.max(2, Math.min(10, (int) Math.round(skill * 10) + dice.between(-1, 1)));
            earned = BigDecimal.valueOf(halves * 50L, 2);
            feedback = dice.pick(Phrases.of(halves > 8 ? "essay high" : halves > 5 ? "essay middle" : "essay low"));
        } else if (end == AttemptStatus.SUBMITTED && question.type() != QuestionType.ESSAY) {
            earned = answer == null ? new BigDecimal("0.00") : Marking.points(question, answer);
        } else if (graded) {
            earned = Marking.points(question, answer);
        }
        @Nullable Boolean correct = earned == null ? null : earned.compareTo(question.points()) == 0;
        return new AttemptQuestion(
                DemoIds.of("attempt-question", attempt + ":" + position), question.id(), position, order(question, dice), question.points(),
                answer, correct, earned, feedback);
    }

    private static List<UUID> order(Question question, Dice dice) {
        List<QuestionOption> shown = question.matches().isEmpty() ? question.options() : question.matches();
        return dice.shuffled(shown.stream().map(QuestionOption::id).toList());
    }

    private static List<Question> drawn(Exam exam, Dice dice) {
        List<Question> pool = exam.quiz().shufflesQuestions() ? dice.shuffled(exam.questions()) : exam.questions();
        @Nullable Integer count = exam.quiz().questionsPerAttempt();
        return count == null ? pool : pool.subList(0, Math.min(count, pool.size()));
    }

    private static boolean essay(List<Question> drawn) {
        return drawn.stream().anyMatch(question -> question.type() == QuestionType.ESSAY);
    }

    private static @Nullable Instant deadline(Quiz quiz, Instant started) {
        return quiz.timeLimitMinutes() == null ? null : started.plus(Duration.ofMinutes(quiz.timeLimitMinutes()));
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(new BigDecimal(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Whose attempt it is. */
    record Place(UUID enrollmentId, UUID userId) {}

    private record Start(UUID id, Quiz quiz, int number, Instant started, @Nullable Instant deadline) {}
}
