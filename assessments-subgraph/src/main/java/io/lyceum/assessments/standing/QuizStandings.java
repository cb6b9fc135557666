package io.lyceum.assessments.standing;

import io.lyceum.starter.event.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps where learners stand in quizzes, and tells the others when that moves. */
@Component
public class QuizStandings {

    private final StandingRepository standings;
    private final Outbox outbox;

    QuizStandings(StandingRepository standings, Outbox outbox) {
        this.standings = standings;
        this.outbox = outbox;
    }

    /**
     * Computes standings anew from what is graded by now, and appends a {@code quiz.graded} for each. Part of the caller's transaction, which
     * holds the locks on the enrollments, or versions would be given twice. A constant number of statements.
     *
     * @param moved the attempt that moves each; null where none does
     */
    public void move(Map<LearnerQuiz, @Nullable UUID> moved, Instant now) {
        if (moved.isEmpty()) {
            return;
        }
        tell(standings.compute(moved.keySet(), now).stream()
                .map(standing -> standing.movedBy(moved.get(standing.of())))
                .toList(), now);
    }

    /** Moves standings for another reason than an attempt. */
    public void move(Collection<LearnerQuiz> quizzes, Instant now) {
        Map<LearnerQuiz, @Nullable UUID> moved = HashMap.newHashMap(quizzes.size());
        quizzes.forEach(quiz -> moved.put(quiz, null));
        move(moved, now);
    }

    /**
     * Moves those standings in which more can come where it could not, or the other way round, since they were told; whatever else has changed
     * is told by whoever changed it. As {@link #move} does in the caller's transaction and under its locks; repeating is harmless.
     *
     * @return how many moved
     */
    public int moveTurned(Collection<LearnerQuiz> quizzes, Instant now) {
        if (quizzes.isEmpty()) {
            return 0;
        }
        List<Standing> turned = standings.compute(quizzes, now).stream()
                .filter(Standing::isTurned)
                .map(standing -> standing.movedBy(null))
                .toList();
        tell(turned, now);
        return turned.size();
    }

    private void tell(List<Standing> moved, Instant now) {
        standings.upsert(moved, now);
        outbox.appendAll(moved.stream().map(standing -> standing.event(now)).toList());
    }
}
