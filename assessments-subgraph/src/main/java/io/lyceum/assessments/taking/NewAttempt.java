package io.lyceum.assessments.taking;

import io.lyceum.assessments.taking.Draw.DrawnQuestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An attempt that is to be started. */
record NewAttempt(
        OfferedQuiz quiz, UUID enrollmentId, UUID learnerId, int number, Instant startedAt, List<DrawnQuestion> questions) {

    BigDecimal totalPoints() {
        return questions.stream().map(drawn -> drawn.question().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
