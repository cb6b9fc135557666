package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.coalesce;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.attempt.StoredIds;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.taking.Draw.DrawnQuestion;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the start of an attempt needs to know, and the attempt itself. */
@Repository
class AttemptStartRepository {

    private final DSLContext database;

    AttemptStartRepository(DSLContext database) {
        this.database = database;
    }

    /** Empty for a draft, and for what the learner does not see. */
    Optional<OfferedQuiz> findQuiz(UUID quiz, Viewer learner) {
        return database.select(
                        QUIZZES.ID,
                        QUIZZES.COURSE_ID,
                        QUIZZES.AVAILABLE_FROM,
                        QUIZZES.AVAILABLE_UNTIL,
                        QUIZZES.ATTEMPT_LIMIT.plus(coalesce(QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS, 0)),
                        QUIZZES.TIME_LIMIT_MINUTES,
                        QUIZZES.QUESTIONS_PER_ATTEMPT,
                        QUIZZES.HAS_SHUFFLED_QUESTIONS,
                        QUIZZES.HAS_SHUFFLED_OPTIONS,
                        coalesce(QUIZ_ACCOMMODATIONS.EXTRA_MINUTES, 0))
                .from(QUIZZES)
                .leftJoin(QUIZ_ACCOMMODATIONS)
                .on(QUIZ_ACCOMMODATIONS.QUIZ_ID.eq(QUIZZES.ID), QUIZ_ACCOMMODATIONS.USER_ID.eq(learner.requireId()))
                .where(
                        QUIZZES.ID.eq(quiz),
                        QUIZZES.IS_PUBLISHED.isTrue(),
                        CourseAccess.readsTask(learner, QUIZZES.IS_PUBLISHED, QUIZZES.COURSE_ID))
                .fetchOptional(Records.mapping(OfferedQuiz::new));
    }

    List<EarlierAttempt> listEarlier(UUID enrollment, UUID quiz) {
        return database.select(QUIZ_ATTEMPTS.ID, QUIZ_ATTEMPTS.ATTEMPT_NUMBER, QUIZ_ATTEMPTS.STATUS, QUIZ_ATTEMPTS.DEADLINE_AT)
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ENROLLMENT_ID.eq(enrollment), QUIZ_ATTEMPTS.QUIZ_ID.eq(quiz))
                .fetch(Records.mapping(EarlierAttempt::new));
    }

    /** What can be drawn, in the author's order. */
    List<PoolQuestion> listPool(UUID quiz) {
        Map<UUID, List<UUID>> options = database.select(QUESTION_OPTIONS.QUESTION_ID, QUESTION_OPTIONS.ID)
                .from(QUESTIONS)
                .straightJoin(QUESTION_OPTIONS).on(QUESTION_OPTIONS.QUESTION_ID.eq(QUESTIONS.ID))
                .where(QUESTIONS.QUIZ_ID.eq(quiz), QUESTIONS.RETIRED_AT.isNull())
                .orderBy(QUESTION_OPTIONS.QUESTION_ID, QUESTION_OPTIONS.POSITION)
                .fetchGroups(QUESTION_OPTIONS.QUESTION_ID, QUESTION_OPTIONS.ID);
        return database.select(QUESTIONS.ID, QUESTIONS.TYPE, QUESTIONS.POINTS)
                .from(QUESTIONS)
                .where(QUESTIONS.QUIZ_ID.eq(quiz), QUESTIONS.RETIRED_AT.isNull())
                .orderBy(QUESTIONS.POSITION, QUESTIONS.ID)
                .fetch(found -> new PoolQuestion(
                        found.value1(), found.value2(), found.value3(), options.getOrDefault(found.value1(), List.of())));
    }

    /** Returns the attempt's key. */
    UUID insert(NewAttempt attempt) {
        UUID id = UuidGenerator.next();
        Instant start = attempt.startedAt();
        database.insertInto(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.ID, id)
                .set(QUIZ_ATTEMPTS.QUIZ_ID, attempt.quiz().id())
                .set(QUIZ_ATTEMPTS.ENROLLMENT_ID, attempt.enrollmentId())
                .set(QUIZ_ATTEMPTS.USER_ID, attempt.learnerId())
                .set(QUIZ_ATTEMPTS.COURSE_ID, attempt.quiz().courseId())
                .set(QUIZ_ATTEMPTS.ATTEMPT_NUMBER, attempt.number())
                .set(QUIZ_ATTEMPTS.STATUS, QuizAttemptStatus.IN_PROGRESS)
                .set(QUIZ_ATTEMPTS.TOTAL_POINTS, attempt.totalPoints())
                .set(QUIZ_ATTEMPTS.STARTED_AT, start)
                .set(QUIZ_ATTEMPTS.DEADLINE_AT, attempt.quiz().deadline(start).orElse(null))
                .set(QUIZ_ATTEMPTS.CREATED_AT, start)
                .set(QUIZ_ATTEMPTS.UPDATED_AT, start)
                .execute();
        insertQuestions(id, attempt.questions());
        return id;
    }

    private void insertQuestions(UUID attempt, List<DrawnQuestion> questions) {
        var insert = database.insertInto(
                ATTEMPT_QUESTIONS,
                ATTEMPT_QUESTIONS.ID, ATTEMPT_QUESTIONS.ATTEMPT_ID, ATTEMPT_QUESTIONS.QUESTION_ID, ATTEMPT_QUESTIONS.POSITION,
                ATTEMPT_QUESTIONS.POINTS, ATTEMPT_QUESTIONS.OPTION_ORDER);
        for (int i = 0; i < questions.size(); i++) {
            PoolQuestion question = questions.get(i).question();
            insert = insert.values(
                    UuidGenerator.next(), attempt, question.id(), i + 1, question.points(), StoredIds.ofList(questions.get(i).options()));
        }
        insert.execute();
    }

    /** An attempt that the learner has started before. */
    record EarlierAttempt(UUID id, int number, QuizAttemptStatus status, @Nullable Instant deadline) {

        boolean isRunning(Instant now) {
            return status == QuizAttemptStatus.IN_PROGRESS && (deadline == null || now.isBefore(deadline));
        }
    }
}
