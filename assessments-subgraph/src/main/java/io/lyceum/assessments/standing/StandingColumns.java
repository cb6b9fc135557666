package io.lyceum.assessments.standing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.grade.CountedAttempts;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What a standing comes of: enrollment, quiz, attempts, accommodation, excuse and what was kept last, grouped by enrollment and quiz. */
final class StandingColumns {

    private StandingColumns() {}

    static SelectField<Standing> at(Instant now) {
        // One row each for enrollment, quiz, accommodation and standing: any value of the group is the value.
        Field<BigDecimal> percentage = CountedAttempts.percentage().cast(SQLDataType.DECIMAL(5, 2));
        Field<BigDecimal> passingScore = max(QUIZZES.PASSING_SCORE);
        Condition isMissed = isClosed(now).and(percentage.isNull().or(percentage.lt(passingScore)));
        Condition isExcused = max(EXCUSED_QUIZZES.EXCUSED_AT).isNotNull();
        return row(
                        row(ENROLLMENTS.ID, QUIZZES.ID).mapping(LearnerQuiz::new),
                        max(ENROLLMENTS.USER_ID),
                        max(ENROLLMENTS.COURSE_ID),
                        max(QUIZ_STANDINGS.ATTEMPT_ID),
                        percentage,
                        isTrue(percentage.ge(passingScore)),
                        isTrue(isExcused.or(isNothingOpen().and(isUsedUp().or(isMissed)))),
                        isTrue(isExcused),
                        isTrue(max(QUIZ_STANDINGS.IS_OUT_OF_ATTEMPTS.cast(SQLDataType.INTEGER)).eq(1)),
                        coalesce(max(QUIZ_STANDINGS.VERSION), 0))
                .mapping(Standing::new);
    }

    /** Whether no attempt is running or awaits its grade. */
    private static Condition isNothingOpen() {
        Condition isRunning = QUIZ_ATTEMPTS.STATUS.eq(QuizAttemptStatus.IN_PROGRESS);
        Condition isUngraded = QUIZ_ATTEMPTS.ID.isNotNull().and(QUIZ_ATTEMPTS.PERCENTAGE.isNull());
        return count(when(isRunning.or(isUngraded), 1)).eq(0);
    }

    private static Condition isUsedUp() {
        Field<@Nullable Integer> allowed = max(QUIZZES.ATTEMPT_LIMIT).plus(coalesce(max(QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS), 0));
        return allowed.le(count(QUIZ_ATTEMPTS.ID));
    }

    /** Whether the quiz is over for the learner, with the minutes that they are granted. */
    private static Condition isClosed(Instant now) {
        return condition(
                "{0} + INTERVAL {1} MINUTE <= {2}",
                max(QUIZZES.AVAILABLE_UNTIL),
                coalesce(max(QUIZ_ACCOMMODATIONS.EXTRA_MINUTES), 0),
                val(now, QUIZZES.AVAILABLE_UNTIL.getDataType()));
    }

    /** False where the condition is unknown. */
    private static Field<Boolean> isTrue(Condition condition) {
        return coalesce(field(condition), false);
    }
}
