package io.lyceum.assessments.quiz;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every quiz anew. */
@Component
class QuizSource implements StateSource {

    private final QuizStateRepository quizzes;

    QuizSource(QuizStateRepository quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    public String name() {
        return "quizzes";
    }

    @Override
    public long count() {
        return quizzes.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return quizzes.page(after, limit).stream().map(QuizUpdated::event).toList();
    }
}
