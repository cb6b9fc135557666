package io.lyceum.assessments.closing;

import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever comes to a course is out of attempts at what has closed, and without what was due, from the start. */
@Component
public class Newcomers {

    private final ClosingRepository closings;
    private final QuizStandings standings;
    private final FinalGrades finalGrades;
    private final Clock clock;

    Newcomers(ClosingRepository closings, QuizStandings standings, FinalGrades finalGrades, Clock clock) {
        this.closings = closings;
        this.standings = standings;
        this.finalGrades = finalGrades;
        this.clock = clock;
    }

    /** Catches up with the course, in the caller's transaction, which has written the enrollment. Repeating is harmless. */
    public void catchUp(UUID enrollment, UUID course) {
        List<UUID> quizzes = closings.lockClosing(course);
        // Read behind the lock: a quiz that closes later than this finds the enrollment.
        Instant now = clock.instant();
        standings.moveTurned(quizzes.stream().map(quiz -> new LearnerQuiz(enrollment, quiz)).toList(), now);
        finalGrades.recomputeEnrollments(List.of(enrollment), now);
    }
}
