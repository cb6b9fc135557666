package io.lyceum.enrollments.quiz;

import io.lyceum.enrollments.completion.CourseProgress;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how learners did in quizzes: the last that is missing completes the enrollment. */
@Component
class QuizResultConsumer implements EventConsumer {

    private final GradeRepository grades;
    private final CourseProgress progress;
    private final Clock clock;

    QuizResultConsumer(GradeRepository grades, CourseProgress progress, Clock clock) {
        this.grades = grades;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quiz-results";
    }

    @Override
    public Set<String> topics() {
        return Set.of("quiz.graded");
    }

    @Override
    public void on(ReceivedEvent event) {
        QuizStanding standing = event.as(QuizStanding.class);
        UUID enrollment = TypeId.parse("enrollment", standing.enrollmentId());
        progress.lock(enrollment);
        QuizResult result = new QuizResult(
                enrollment,
                TypeId.parse("quiz", standing.quizId()),
                standing.percentage(),
                standing.isPassed(),
                standing.isOutOfAttempts(),
                Boolean.TRUE.equals(standing.isExcused()));
        if (grades.save(result, event.version(), event.occurredAt())) {
            progress.graded(enrollment, clock.instant());
        }
    }

    /**
     * How a learner stands in a quiz; the names of the components are the contract's.
     *
     * @param isExcused absent from what was told before there was such a thing
     */
    private record QuizStanding(
            String quizId,
            String enrollmentId,
            @Nullable BigDecimal percentage,
            boolean isPassed,
            boolean isOutOfAttempts,
            @Nullable Boolean isExcused) {}
}
