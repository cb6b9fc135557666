package io.lyceum.assessments.access;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import org.jooq.Condition;

/**
 * Who may know what is right, as a condition on {@code attempt_questions} joined with its {@code quiz_attempts} and {@code quizzes}. Every
 * statement that reads a key, an explanation or what an answer was worth carries it.
 */
public final class AnswerKeyAccess {

    private AnswerKeyAccess() {}

    /**
     * Holds for graders always, and for the learner whose attempt it is from when on the quiz shows the answers.
     *
     * @param now by the server's clock
     */
    public static Condition isShown(Viewer viewer, Instant now) {
        Condition hasEnded = QUIZ_ATTEMPTS.STATUS.ne(QuizAttemptStatus.IN_PROGRESS);
        Condition isAnswered = ATTEMPT_QUESTIONS.ANSWERED_AT.isNotNull();
        Condition isClosed = QUIZZES.AVAILABLE_UNTIL.le(val(now, QUIZZES.AVAILABLE_UNTIL.getDataType()));
        Condition quizShowsIt = QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.IMMEDIATELY).and(isAnswered.or(hasEnded))
                .or(QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.AFTER_SUBMISSION).and(hasEnded))
                .or(QUIZZES.ANSWERS_SHOWN.eq(AnswersShown.AFTER_DEADLINE).and(hasEnded).and(isClosed));
        return CourseAccess.isOwn(viewer, QUIZ_ATTEMPTS.USER_ID).and(quizShowsIt)
                .or(CourseAccess.isStaff(viewer, QUIZ_ATTEMPTS.COURSE_ID));
    }
}
