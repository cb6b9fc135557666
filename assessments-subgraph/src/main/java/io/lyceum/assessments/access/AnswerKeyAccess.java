package io.lyceum.assessments.access;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.generated.tables.tables.QuizAttempts;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;

/**
 * Who may know what is right, as a condition on {@code attempt_questions} joined with its {@code quiz_attempts} and {@code quizzes}. Every
 * statement that reads a key, an explanation or what an answer was worth carries it.
 */
public final class AnswerKeyAccess {

    /** For answers that were under way when a deadline passed. What is right is not shown while they are taken. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    private AnswerKeyAccess() {}

    /**
     * Holds for graders always, and for the learner whose attempt it is from when on the quiz shows the answers.
     *
     * @param now by the server's clock
     */
    public static Condition isShown(Viewer viewer, Instant now) {
        return isShown(viewer, now, ATTEMPT_QUESTIONS.ANSWERED_AT.isNotNull());
    }

    /** Holds where {@link #isShown} holds for any question of an attempt; needs its {@code quiz_attempts} and {@code quizzes} only. */
    public static Condition isAnyShown(Viewer viewer, Instant now) {
        return isShown(viewer, now, QUIZ_ATTEMPTS.ANSWERED_COUNT.gt(0));
    }

    private static Condition isShown(Viewer viewer, Instant now, Condition isAnswered) {
        Condition hasEnded = QUIZ_ATTEMPTS.STATUS.ne(QuizAttemptStatus.IN_PROGRESS);
        Field<Instant> over = val(now.minus(GRACE), QUIZZES.AVAILABLE_UNTIL);
        Condition isClosed = QUIZZES.AVAILABLE_UNTIL.lt(over).and(notExists(longerFor(over))).and(notExists(running(over)));
        Condition quizShowsIt = QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.IMMEDIATELY).and(isAnswered.or(hasEnded))
                .or(QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.AFTER_SUBMISSION).and(hasEnded))
                .or(QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.AFTER_DEADLINE).and(hasEnded).and(isClosed));
        return CourseAccess.isOwn(viewer, QUIZ_ATTEMPTS.USER_ID).and(quizShowsIt)
                .or(CourseAccess.isStaff(viewer, QUIZ_ATTEMPTS.COURSE_ID));
    }

    /** An attempt of the learner's that is still answered: what was granted when it began may have been taken back since. */
    private static Select<?> running(Field<Instant> over) {
        QuizAttempts other = QUIZ_ATTEMPTS.as("other_attempts");
        return selectOne()
                .from(other)
                .where(
                        other.QUIZ_ID.eq(QUIZ_ATTEMPTS.QUIZ_ID),
                        other.USER_ID.eq(QUIZ_ATTEMPTS.USER_ID),
                        other.STATUS.eq(QuizAttemptStatus.IN_PROGRESS),
                        other.DEADLINE_AT.isNull().or(other.DEADLINE_AT.ge(over)));
    }

    /** What the learner is granted beyond the quiz's end, while it lasts: they may still begin. */
    private static Select<?> longerFor(Field<Instant> over) {
        return selectOne()
                .from(QUIZ_ACCOMMODATIONS)
                .where(
                        QUIZ_ACCOMMODATIONS.QUIZ_ID.eq(QUIZ_ATTEMPTS.QUIZ_ID),
                        QUIZ_ACCOMMODATIONS.USER_ID.eq(QUIZ_ATTEMPTS.USER_ID),
                        condition("{0} + INTERVAL {1} MINUTE >= {2}", QUIZZES.AVAILABLE_UNTIL, QUIZ_ACCOMMODATIONS.EXTRA_MINUTES, over));
    }
}
