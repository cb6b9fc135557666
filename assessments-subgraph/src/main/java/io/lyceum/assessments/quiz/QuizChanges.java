package io.lyceum.assessments.quiz;

import io.lyceum.starter.event.Outbox;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the others that quizzes have changed. */
@Component
public class QuizChanges {

    private final QuizStateRepository quizzes;
    private final Outbox outbox;

    QuizChanges(QuizStateRepository quizzes, Outbox outbox) {
        this.quizzes = quizzes;
        this.outbox = outbox;
    }

    /** Appends {@code quiz.updated} for each, in the caller's transaction, which has given the quizzes their next version. */
    public void tell(Collection<UUID> changed) {
        outbox.appendAll(quizzes.listByIds(changed).stream().map(QuizUpdated.Row::event).toList());
    }
}
