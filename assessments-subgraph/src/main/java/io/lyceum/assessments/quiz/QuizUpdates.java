package io.lyceum.assessments.quiz;

import io.lyceum.starter.event.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the others what became of a quiz. */
@Component
public class QuizUpdates {

    private final QuizStateRepository quizzes;
    private final Outbox outbox;

    QuizUpdates(QuizStateRepository quizzes, Outbox outbox) {
        this.quizzes = quizzes;
        this.outbox = outbox;
    }

    /** Appends {@code quiz.updated} with the quiz's state as it is in the caller's transaction, which has counted its version up. */
    public void tell(UUID quiz) {
        quizzes.find(quiz).map(QuizUpdated::event).ifPresent(outbox::append);
    }
}
