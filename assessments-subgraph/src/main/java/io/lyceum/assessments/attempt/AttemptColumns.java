package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.loader.Selection;
import org.jooq.Field;
import org.jooq.SelectField;

/** What is read of an attempt. What it came to is told once it is graded, whatever is noted on the way there. */
final class AttemptColumns {

    private AttemptColumns() {}

    static SelectField<QuizAttempt> of(Selection selection) {
        return row(
                        QUIZ_ATTEMPTS.ID,
                        selection.pick("attemptNumber", QUIZ_ATTEMPTS.ATTEMPT_NUMBER),
                        selection.pick("status", QUIZ_ATTEMPTS.STATUS),
                        selection.pick("percentage", onceGraded(QUIZ_ATTEMPTS.PERCENTAGE)),
                        selection.pick("isPassed", onceGraded(QUIZ_ATTEMPTS.IS_PASSED)),
                        selection.pick("earnedPoints", onceGraded(QUIZ_ATTEMPTS.EARNED_POINTS)),
                        selection.pick("totalPoints", QUIZ_ATTEMPTS.TOTAL_POINTS),
                        selection.pick("answeredCount", QUIZ_ATTEMPTS.ANSWERED_COUNT),
                        selection.pick("startedAt", QUIZ_ATTEMPTS.STARTED_AT),
                        selection.pick("deadline", QUIZ_ATTEMPTS.DEADLINE_AT),
                        selection.pick("submittedAt", QUIZ_ATTEMPTS.SUBMITTED_AT),
                        selection.pick("timeTakenSeconds", QUIZ_ATTEMPTS.TIME_TAKEN_SECONDS),
                        selection.pick("gradedAt", onceGraded(QUIZ_ATTEMPTS.GRADED_AT)),
                        selection.pick("feedback", onceGraded(QUIZ_ATTEMPTS.FEEDBACK)),
                        selection.pick("isBanked", QUIZ_ATTEMPTS.IS_BANKED),
                        selection.pick("quiz", QUIZ_ATTEMPTS.QUIZ_ID),
                        selection.pick("student", QUIZ_ATTEMPTS.USER_ID),
                        selection.pick("gradedBy", QUIZ_ATTEMPTS.GRADED_BY),
                        selection.pick("enrollment", QUIZ_ATTEMPTS.ENROLLMENT_ID),
                        selection.pick("version", QUIZ_ATTEMPTS.VERSION))
                .mapping(QuizAttempt::new);
    }

    private static <T> Field<T> onceGraded(Field<T> column) {
        return when(QUIZ_ATTEMPTS.STATUS.in(QuizAttemptStatus.GRADED, QuizAttemptStatus.EXPIRED), column);
    }
}
