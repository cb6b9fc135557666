package io.lyceum.assessments.gradebook;

import io.lyceum.assessments.generated.types.ExcuseLearnerErrorCode;
import io.lyceum.assessments.generated.types.SetWeightErrorCode;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.assessments.quiz.QuizUpdates;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets what work counts, for all or for one learner; the final grades that follow commit together with it. */
@Service
class WeightingService {

    static final int LONGEST_REASON = 500;

    private static final BigDecimal HIGHEST_WEIGHT = new BigDecimal("9999.99");
    private static final int DECIMALS = 2;

    private final WorkRepository work;
    private final FinalGrades finalGrades;
    private final QuizUpdates quizUpdates;
    private final QuizStandings standings;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    WeightingService(
            WorkRepository work,
            FinalGrades finalGrades,
            QuizUpdates quizUpdates,
            QuizStandings standings,
            RepeatableTransaction transaction,
            Clock clock) {
        this.work = work;
        this.finalGrades = finalGrades;
        this.quizUpdates = quizUpdates;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sets what work counts, in a transaction of its own.
     *
     * @param weight null where it does not count
     * @return why the weight stays; empty where it is set
     */
    Optional<SetWeightErrorCode> setWeight(WorkKey key, int expectedVersion, @Nullable BigDecimal weight, Viewer grader) {
        return transaction.run(() -> {
            Optional<VisibleWork> found = work.lock(key, grader);
            if (found.isEmpty()) {
                return Optional.of(SetWeightErrorCode.NOT_FOUND);
            }
            if (!found.get().isGrader()) {
                return Optional.of(SetWeightErrorCode.NOT_A_GRADER);
            }
            if (found.get().version() != expectedVersion) {
                return Optional.of(SetWeightErrorCode.VERSION_CONFLICT);
            }
            if (weight != null && !isWeight(weight)) {
                return Optional.of(SetWeightErrorCode.WEIGHT_OUT_OF_RANGE);
            }
            Instant now = now();
            work.setWeight(key, weight, now);
            if (key.isQuiz()) {
                quizUpdates.tell(key.id());
            }
            finalGrades.recomputeCourses(List.of(found.get().courseId()), now);
            return Optional.empty();
        });
    }

    /**
     * Leaves work out of one learner's final grade, or counts it again, in a transaction of its own.
     *
     * @return why nothing changed; empty where it is as asked for
     */
    Optional<ExcuseLearnerErrorCode> excuse(WorkKey key, UUID enrollment, boolean isExcused, @Nullable String reason, Viewer grader) {
        // Before the transaction: what is read in it is to be what the lock on the enrollment waited for.
        Optional<VisibleWork> found = work.find(key, grader);
        if (found.isEmpty()) {
            return Optional.of(ExcuseLearnerErrorCode.NOT_FOUND);
        }
        if (!found.get().isGrader()) {
            return Optional.of(ExcuseLearnerErrorCode.NOT_A_GRADER);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return Optional.of(ExcuseLearnerErrorCode.TOO_LARGE);
        }
        return transaction.run(() -> {
            if (!work.lockEnrollment(enrollment, found.get().courseId())) {
                return Optional.of(ExcuseLearnerErrorCode.ENROLLMENT_NOT_FOUND);
            }
            Instant now = now();
            boolean isChanged = isExcused
                    ? work.excuse(key, enrollment, reason, grader.requireId(), now)
                    : work.count(key, enrollment);
            if (isChanged) {
                tell(key, enrollment, now);
            }
            return Optional.empty();
        });
    }

    private void tell(WorkKey key, UUID enrollment, Instant now) {
        if (key.isQuiz()) {
            standings.move(List.of(new LearnerQuiz(enrollment, key.id())), now);
        }
        finalGrades.recomputeEnrollments(List.of(enrollment), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isWeight(BigDecimal weight) {
        return weight.signum() >= 0 && weight.compareTo(HIGHEST_WEIGHT) <= 0 && weight.stripTrailingZeros().scale() <= DECIMALS;
    }
}
