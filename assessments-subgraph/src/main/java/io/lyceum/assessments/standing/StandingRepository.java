package io.lyceum.assessments.standing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.generated.tables.tables.QuizAttempts;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.grade.CountedAttempts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Standings as they are kept, and as they come of what is graded. */
@Repository
class StandingRepository {

    private final DSLContext database;

    StandingRepository(DSLContext database) {
        this.database = database;
    }

    /** As they are by now, with the attempt and the version that were kept last: none and 0 where nothing was. */
    List<Standing> compute(Collection<LearnerQuiz> of) {
        return database.select(standing())
                .from(ENROLLMENTS)
                .join(QUIZZES).on(QUIZZES.COURSE_ID.eq(ENROLLMENTS.COURSE_ID))
                .leftJoin(QUIZ_ATTEMPTS)
                .on(QUIZ_ATTEMPTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID), QUIZ_ATTEMPTS.QUIZ_ID.eq(QUIZZES.ID))
                .leftJoin(QUIZ_ACCOMMODATIONS)
                .on(QUIZ_ACCOMMODATIONS.QUIZ_ID.eq(QUIZZES.ID), QUIZ_ACCOMMODATIONS.USER_ID.eq(ENROLLMENTS.USER_ID))
                .leftJoin(EXCUSED_QUIZZES)
                .on(EXCUSED_QUIZZES.ENROLLMENT_ID.eq(ENROLLMENTS.ID), EXCUSED_QUIZZES.QUIZ_ID.eq(QUIZZES.ID))
                .leftJoin(QUIZ_STANDINGS)
                .on(QUIZ_STANDINGS.ENROLLMENT_ID.eq(ENROLLMENTS.ID), QUIZ_STANDINGS.QUIZ_ID.eq(QUIZZES.ID))
                .where(row(ENROLLMENTS.ID, QUIZZES.ID).in(keys(of)))
                .groupBy(ENROLLMENTS.ID, QUIZZES.ID)
                .fetch(found -> found.value1());
    }

    void upsert(Collection<Standing> standings, Instant now) {
        if (standings.isEmpty()) {
            return;
        }
        var insert = database.insertInto(
                QUIZ_STANDINGS,
                QUIZ_STANDINGS.ENROLLMENT_ID, QUIZ_STANDINGS.QUIZ_ID, QUIZ_STANDINGS.USER_ID, QUIZ_STANDINGS.COURSE_ID,
                QUIZ_STANDINGS.ATTEMPT_ID, QUIZ_STANDINGS.PERCENTAGE, QUIZ_STANDINGS.IS_PASSED, QUIZ_STANDINGS.IS_OUT_OF_ATTEMPTS,
                QUIZ_STANDINGS.VERSION, QUIZ_STANDINGS.UPDATED_AT);
        for (Standing standing : standings) {
            insert = insert.values(
                    standing.of().enrollmentId(), standing.of().quizId(), standing.userId(), standing.courseId(),
                    standing.attemptId(), standing.percentage(), standing.isPassed(), standing.isOutOfAttempts(),
                    standing.version(), now);
        }
        insert.onDuplicateKeyUpdate()
                .set(QUIZ_STANDINGS.ATTEMPT_ID, excluded(QUIZ_STANDINGS.ATTEMPT_ID))
                .set(QUIZ_STANDINGS.PERCENTAGE, excluded(QUIZ_STANDINGS.PERCENTAGE))
                .set(QUIZ_STANDINGS.IS_PASSED, excluded(QUIZ_STANDINGS.IS_PASSED))
                .set(QUIZ_STANDINGS.IS_OUT_OF_ATTEMPTS, excluded(QUIZ_STANDINGS.IS_OUT_OF_ATTEMPTS))
                .set(QUIZ_STANDINGS.VERSION, excluded(QUIZ_STANDINGS.VERSION))
                .set(QUIZ_STANDINGS.UPDATED_AT, excluded(QUIZ_STANDINGS.UPDATED_AT))
                .execute();
    }

    /**
     * Quizzes that somebody has an attempt at, by the key of the newest attempt.
     *
     * @param after the key of the last one before; null for the first
     */
    List<Attempted> listAttempted(@Nullable UUID after, int limit) {
        QuizAttempts later = QUIZ_ATTEMPTS.as("later");
        return database.select(QUIZ_ATTEMPTS.ID, QUIZ_ATTEMPTS.ENROLLMENT_ID, QUIZ_ATTEMPTS.QUIZ_ID)
                .from(QUIZ_ATTEMPTS)
                .join(ENROLLMENTS).on(ENROLLMENTS.ID.eq(QUIZ_ATTEMPTS.ENROLLMENT_ID))
                .where(
                        after == null ? noCondition() : QUIZ_ATTEMPTS.ID.gt(after),
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.ENROLLMENT_ID.eq(QUIZ_ATTEMPTS.ENROLLMENT_ID),
                                        later.QUIZ_ID.eq(QUIZ_ATTEMPTS.QUIZ_ID),
                                        later.ATTEMPT_NUMBER.gt(QUIZ_ATTEMPTS.ATTEMPT_NUMBER))))
                .orderBy(QUIZ_ATTEMPTS.ID)
                .limit(limit)
                .fetch(found -> new Attempted(found.value1(), new LearnerQuiz(found.value2(), found.value3())));
    }

    long countAttempted() {
        return database.select(countDistinct(QUIZ_ATTEMPTS.ENROLLMENT_ID, QUIZ_ATTEMPTS.QUIZ_ID))
                .from(QUIZ_ATTEMPTS)
                .fetchSingle(found -> found.value1().longValue());
    }

    private static SelectField<Standing> standing() {
        // One row each for enrollment, quiz, accommodation and standing: any value of the group is the value.
        Field<@Nullable Integer> attemptsAllowed =
                max(QUIZZES.ATTEMPT_LIMIT).plus(coalesce(max(QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS), 0));
        Field<Integer> open = count(when(
                QUIZ_ATTEMPTS.STATUS.eq(QuizAttemptStatus.IN_PROGRESS).or(QUIZ_ATTEMPTS.ID.isNotNull().and(QUIZ_ATTEMPTS.PERCENTAGE.isNull())), 1));
        Condition isUsedUp = attemptsAllowed.le(count(QUIZ_ATTEMPTS.ID)).and(open.eq(0));
        Condition isExcused = max(EXCUSED_QUIZZES.EXCUSED_AT).isNotNull();
        Field<BigDecimal> percentage = CountedAttempts.percentage().cast(SQLDataType.DECIMAL(5, 2));
        return row(
                        ENROLLMENTS.ID,
                        QUIZZES.ID,
                        max(ENROLLMENTS.USER_ID),
                        max(ENROLLMENTS.COURSE_ID),
                        max(QUIZ_STANDINGS.ATTEMPT_ID),
                        percentage,
                        isTrue(percentage.ge(max(QUIZZES.PASSING_SCORE))),
                        isTrue(isExcused.or(isUsedUp)),
                        isTrue(isExcused),
                        coalesce(max(QUIZ_STANDINGS.VERSION), 0))
                .mapping((enrollment, quiz, user, course, attempt, counted, isPassed, isOutOfAttempts, excused, version) -> new Standing(
                        new LearnerQuiz(enrollment, quiz), user, course, attempt, counted, isPassed, isOutOfAttempts, excused, version));
    }

    /** False where the condition is unknown. */
    private static Field<Boolean> isTrue(Condition condition) {
        return coalesce(field(condition), false);
    }

    private static List<Row2<UUID, UUID>> keys(Collection<LearnerQuiz> of) {
        return of.stream()
                .map(quiz -> row(val(quiz.enrollmentId(), ENROLLMENTS.ID), val(quiz.quizId(), QUIZZES.ID)))
                .toList();
    }

    /** A quiz with the newest attempt at it. */
    record Attempted(UUID attemptId, LearnerQuiz quiz) {}
}
