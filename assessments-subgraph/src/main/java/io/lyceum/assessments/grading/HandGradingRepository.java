package io.lyceum.assessments.grading;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.field;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Answers that people grade. */
@Repository
class HandGradingRepository {

    private final DSLContext database;

    HandGradingRepository(DSLContext database) {
        this.database = database;
    }

    /** Not one whose learner was erased: it cannot be graded any more. */
    Optional<VisibleAttempt> findVisible(UUID attempt, Viewer viewer) {
        return database.select(QUIZ_ATTEMPTS.ENROLLMENT_ID, field(CourseAccess.grades(viewer, QUIZ_ATTEMPTS.COURSE_ID)))
                .from(QUIZ_ATTEMPTS)
                .where(
                        QUIZ_ATTEMPTS.ID.eq(attempt),
                        QUIZ_ATTEMPTS.USER_ID.isNotNull(),
                        CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID)
                                .or(CourseAccess.grades(viewer, QUIZ_ATTEMPTS.COURSE_ID)))
                .fetchOptional(Records.mapping(VisibleAttempt::new));
    }

    /** A question of an attempt, kept from others together with the attempt until the transaction ends. */
    Optional<GradableQuestion> lockQuestion(UUID attempt, UUID question) {
        return database.select(QUIZ_ATTEMPTS.STATUS, QUIZ_ATTEMPTS.VERSION, QUESTIONS.TYPE, ATTEMPT_QUESTIONS.POINTS)
                .from(QUIZ_ATTEMPTS)
                .straightJoin(ATTEMPT_QUESTIONS).on(ATTEMPT_QUESTIONS.ATTEMPT_ID.eq(QUIZ_ATTEMPTS.ID))
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(QUIZ_ATTEMPTS.ID.eq(attempt), ATTEMPT_QUESTIONS.ID.eq(question), QUIZ_ATTEMPTS.USER_ID.isNotNull())
                .forUpdate()
                .of(QUIZ_ATTEMPTS, ATTEMPT_QUESTIONS)
                .fetchOptional(Records.mapping(GradableQuestion::new));
    }

    void update(HandGrade grade, GradableQuestion question, UUID grader, Instant now) {
        database.update(ATTEMPT_QUESTIONS)
                .set(ATTEMPT_QUESTIONS.EARNED_POINTS, grade.points())
                .set(ATTEMPT_QUESTIONS.IS_CORRECT, question.isCorrectWith(grade.points()))
                .set(ATTEMPT_QUESTIONS.FEEDBACK, grade.feedback())
                .set(ATTEMPT_QUESTIONS.GRADED_BY, grader)
                .where(ATTEMPT_QUESTIONS.ID.eq(grade.questionId()))
                .execute();
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.GRADED_BY, grader)
                .set(QUIZ_ATTEMPTS.UPDATED_AT, now)
                .set(QUIZ_ATTEMPTS.VERSION, QUIZ_ATTEMPTS.VERSION.plus(1))
                .where(QUIZ_ATTEMPTS.ID.eq(grade.attemptId()))
                .execute();
    }

    /** An attempt that somebody sees. */
    record VisibleAttempt(UUID enrollmentId, boolean isGrader) {}

    /** A question of an attempt as a grader has it. */
    record GradableQuestion(QuizAttemptStatus status, int version, QuestionType type, BigDecimal points) {

        /** Null for essays, which are more or less good. */
        @Nullable Boolean isCorrectWith(BigDecimal earned) {
            return type == QuestionType.ESSAY ? null : earned.compareTo(points) == 0;
        }
    }
}
