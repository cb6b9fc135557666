package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.CourseScript.QuizScript;
import io.lyceum.demo.CourseScript.Settings;
import io.lyceum.demo.assessment.AnswersShown;
import io.lyceum.demo.assessment.GradingPolicy;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizType;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.Lesson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes quizzes with their questions. */
final class QuizMaker {

    private final Days days;

    QuizMaker(Days days) {
        this.days = days;
    }

    Exam exam(CourseScript script, Course course, @Nullable Lesson lesson, QuizScript text) {
        String key = script.slug() + ":" + text.title();
        UUID id = DemoIds.of("quiz", key);
        Quiz quiz = quiz(id, script, course, lesson, text);
        List<Question> questions = new ArrayList<>();
        text.questions().forEach(question -> questions.add(QuestionMaker.question(id, key, questions.size() + 1, question, script.language())));
        return new Exam(quiz, List.copyOf(questions));
    }

    private Quiz quiz(UUID id, CourseScript script, Course course, @Nullable Lesson lesson, QuizScript text) {
        Settings settings = text.settings();
        Dice dice = Dice.of("quiz", id);
        boolean practice = text.type() == QuizType.PRACTICE;
        @Nullable Integer due = settings.number("due");
        @Nullable Instant until = due == null ? null : days.endOfDay(due, course.timezone());
        @Nullable Instant from = script.number("cohort") == null ? null : days.ago(-script.number("cohort"));
        @Nullable Integer weight = settings.number("weight");
        return new Quiz(
                id, course.id(), lesson == null ? null : lesson.id(), text.title(), text.description(),
                Phrases.of("quiz " + text.type(), script.language()).getFirst(), text.type(),
                weight == null ? null : new BigDecimal(weight + ".00"), new BigDecimal(settings.text("pass", practice ? "50" : "60") + ".00"),
                settings.number("limit"), settings.number("time"), settings.number("draw"), true, dice.chance(0.8), shown(text.type(), due),
                practice || dice.chance(0.75) ? GradingPolicy.BEST : dice.pick(List.of(GradingPolicy.LAST, GradingPolicy.AVERAGE, GradingPolicy.FIRST)),
                due == null ? null : from, until, until, text.published(), dice.between(1, 5), course.createdAt(), course.updatedAt());
    }

    private static AnswersShown shown(QuizType type, @Nullable Integer due) {
        return switch (type) {
            case PRACTICE -> AnswersShown.IMMEDIATELY;
            case FINAL_EXAM -> AnswersShown.NEVER;
            case GRADED -> due == null ? AnswersShown.AFTER_SUBMISSION : AnswersShown.AFTER_DEADLINE;
        };
    }
}
