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

/** Keeps which quizzes count. */
@Component
class QuizConsumer implements EventConsumer {

    private final QuizRepository quizzes;
    private final CourseProgress progress;
    private final Clock clock;

    QuizConsumer(QuizRepository quizzes, CourseProgress progress, Clock clock) {
        this.quizzes = quizzes;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "graded-quizzes";
    }

    @Override
    public Set<String> topics() {
        return Set.of("quiz.updated");
    }

    @Override
    public void on(ReceivedEvent event) {
        QuizState quiz = event.as(QuizState.class);
        UUID course = TypeId.parse("course", quiz.courseId());
        if (!quiz.isCounted() && quizzes.withdraw(event.aggregateId(), event.version())) {
            progress.quizWithdrawn(course, clock.instant());
        } else {
            quizzes.save(event.aggregateId(), course, quiz.isCounted(), quiz.isWeighted(), event.version());
        }
    }

    /** What is kept of a quiz; the names of the components are the contract's. */
    private record QuizState(String courseId, String type, boolean isPublished, @Nullable BigDecimal weight) {

        boolean isCounted() {
            return isPublished && !type.equals("PRACTICE");
        }

        boolean isWeighted() {
            return weight != null && weight.signum() > 0;
        }
    }
}
