package io.lyceum.assessments.standing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.assessments.generated.tables.tables.QuizAttempts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which quizzes learners have a standing in: whoever has an attempt, is excused, or was told of one. */
@Repository
class ToldStandingRepository {

    private final DSLContext database;

    ToldStandingRepository(DSLContext database) {
        this.database = database;
    }

    boolean isAttempt(UUID key) {
        return database.fetchExists(QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.ID.eq(key));
    }

    /**
     * Quizzes that somebody has an attempt at, by the key of the newest attempt.
     *
     * @param after the key of the last one before; null for the first
     */
    List<ToldStanding> listAttempted(@Nullable UUID after, int limit) {
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
                .fetch(found -> new ToldStanding(found.value1(), new LearnerQuiz(found.value2(), found.value3())));
    }

    /**
     * Quizzes that somebody has a standing in without an attempt, by the keys of enrollment and quiz.
     *
     * @param after the enrollment of the last one before; null for the first
     */
    List<ToldStanding> listUnattempted(@Nullable UUID after, int limit) {
        return unattempted(enrollment -> after == null ? noCondition() : enrollment.gt(after), limit);
    }

    /** All that one enrollment has of these. */
    List<ToldStanding> listUnattempted(UUID enrollment) {
        return unattempted(key -> key.eq(enrollment), Integer.MAX_VALUE);
    }

    long count() {
        int attempted = database.select(countDistinct(QUIZ_ATTEMPTS.ENROLLMENT_ID, QUIZ_ATTEMPTS.QUIZ_ID))
                .from(QUIZ_ATTEMPTS)
                .fetchSingle()
                .value1();
        return (long) attempted + database.fetchCount(keys(enrollment -> noCondition(), Integer.MAX_VALUE));
    }

    private List<ToldStanding> unattempted(Function<Field<UUID>, Condition> isWanted, int limit) {
        Table<Record2<UUID, UUID>> told = keys(isWanted, limit).asTable("told");
        Field<UUID> enrollment = told.field(QUIZ_STANDINGS.ENROLLMENT_ID);
        Field<UUID> quiz = told.field(QUIZ_STANDINGS.QUIZ_ID);
        return database.select(enrollment, quiz)
                .from(told)
                .orderBy(enrollment, quiz)
                .limit(limit)
                .fetch(found -> new ToldStanding(null, new LearnerQuiz(found.value1(), found.value2())));
    }

    /** As many of each kind as are wanted of both: each is read in the order of its key. */
    private static Select<Record2<UUID, UUID>> keys(Function<Field<UUID>, Condition> isWanted, int limit) {
        return keys(QUIZ_STANDINGS, QUIZ_STANDINGS.ENROLLMENT_ID, QUIZ_STANDINGS.QUIZ_ID, isWanted, limit)
                .union(keys(EXCUSED_QUIZZES, EXCUSED_QUIZZES.ENROLLMENT_ID, EXCUSED_QUIZZES.QUIZ_ID, isWanted, limit));
    }

    private static Select<Record2<UUID, UUID>> keys(
            Table<?> table, Field<UUID> enrollment, Field<UUID> quiz, Function<Field<UUID>, Condition> isWanted, int limit) {
        return select(enrollment, quiz)
                .from(table)
                .join(ENROLLMENTS).on(ENROLLMENTS.ID.eq(enrollment))
                .where(isWanted.apply(enrollment), isWithoutAttempt(enrollment, quiz))
                .orderBy(enrollment, quiz)
                .limit(limit);
    }

    private static Condition isWithoutAttempt(Field<UUID> enrollment, Field<UUID> quiz) {
        return notExists(selectOne()
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ENROLLMENT_ID.eq(enrollment), QUIZ_ATTEMPTS.QUIZ_ID.eq(quiz)));
    }

    /** A quiz with the newest attempt at it; null where there is none. */
    record ToldStanding(@Nullable UUID attemptId, LearnerQuiz quiz) {}
}
