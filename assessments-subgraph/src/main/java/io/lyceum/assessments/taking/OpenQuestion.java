package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that a learner answers.
 *
 * @param id of the question in the attempt
 * @param questionId of the question in the pool
 * @param deadline null where nothing ends the attempt
 */
record OpenQuestion(
        UUID id,
        UUID attemptId,
        UUID questionId,
        QuestionType type,
        List<UUID> options,
        boolean isAnswered,
        QuizAttemptStatus status,
        @Nullable Instant deadline,
        AnswersShown answersShown) {

    boolean isGradedAtOnce() {
        return answersShown == AnswersShown.IMMEDIATELY;
    }
}
