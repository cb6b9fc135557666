package io.lyceum.assessments.standing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.springframework.stereotype.Repository;

/** Standings as they are kept, and as they come of what is graded. */
@Repository
class StandingRepository {

    private final DSLContext database;

    StandingRepository(DSLContext database) {
        this.database = database;
    }

    /** As they are by now, with what was kept last: no attempt, version 0 and attempts to come where nothing was. */
    List<Standing> compute(Collection<LearnerQuiz> of, Instant now) {
        return database.select(StandingColumns.at(now))
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
                // What is wanted of each table as well: MySQL finds no row by a pair of keys of two tables.
                .where(
                        ENROLLMENTS.ID.in(of.stream().map(LearnerQuiz::enrollmentId).collect(Collectors.toSet())),
                        QUIZZES.ID.in(of.stream().map(LearnerQuiz::quizId).collect(Collectors.toSet())),
                        row(ENROLLMENTS.ID, QUIZZES.ID).in(keys(of)))
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

    private static List<Row2<UUID, UUID>> keys(Collection<LearnerQuiz> of) {
        return of.stream()
                .map(quiz -> row(val(quiz.enrollmentId(), ENROLLMENTS.ID), val(quiz.quizId(), QUIZZES.ID)))
                .toList();
    }
}
