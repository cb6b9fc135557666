package io.lyceum.assessments.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of work came to.
 *
 * @param itemId the work
 * @param isQuiz whether the work is a quiz; else it is an assignment
 * @param position the work's place among the course's quizzes or assignments
 * @param percentage null where the learner is excused without a result
 * @param gradedAt of the latest result that counts; null where there is none
 * @param isExcused whether the work is left out of the final grade
 */
record GradebookEntry(
        UUID itemId,
        boolean isQuiz,
        int position,
        @Nullable BigDecimal percentage,
        @Nullable Instant gradedAt,
        Boolean isExcused) {}
