package io.lyceum.assessments.grading;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.standing.LearnerQuiz;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What attempts come to. */
@Repository
class AttemptResultRepository {

    // As many rows as there are go along as one value, so that the statement is the same for all.
    private static final String UPDATE_RESULTS = """
            UPDATE JSON_TABLE({0}, '$[*]' COLUMNS (
              id CHAR(36) PATH '$.id', earned_points DECIMAL(8, 2) PATH '$.earnedPoints', total_points DECIMAL(8, 2) PATH '$.totalPoints',
              percentage DECIMAL(5, 2) PATH '$.percentage', is_passed INT PATH '$.isPassed'
            )) AS graded
            STRAIGHT_JOIN quiz_attempts ON quiz_attempts.id = UUID_TO_BIN(graded.id)
            SET quiz_attempts.status = IF(quiz_attempts.status = 'SUBMITTED', 'GRADED', quiz_attempts.status),
                quiz_attempts.earned_points = graded.earned_points, quiz_attempts.total_points = graded.total_points,
                quiz_attempts.percentage = graded.percentage, quiz_attempts.is_passed = graded.is_passed,
                quiz_attempts.graded_at = {1}, quiz_attempts.updated_at = {1}, quiz_attempts.version = quiz_attempts.version + 1
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    AttemptResultRepository(DSLContext database) {
        this.database = database;
    }

    /** What attempts that have ended come to. */
    List<AttemptResult> list(Set<UUID> attempts) {
        return database.select(
                        QUIZ_ATTEMPTS.ID,
                        row(max(QUIZ_ATTEMPTS.ENROLLMENT_ID), max(QUIZ_ATTEMPTS.QUIZ_ID)).mapping(LearnerQuiz::new),
                        coalesce(sum(ATTEMPT_QUESTIONS.EARNED_POINTS), BigDecimal.ZERO),
                        coalesce(sum(ATTEMPT_QUESTIONS.POINTS), BigDecimal.ZERO),
                        max(QUIZZES.PASSING_SCORE),
                        count().minus(count(ATTEMPT_QUESTIONS.EARNED_POINTS)))
                .from(QUIZ_ATTEMPTS)
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                .straightJoin(ATTEMPT_QUESTIONS).on(ATTEMPT_QUESTIONS.ATTEMPT_ID.eq(QUIZ_ATTEMPTS.ID))
                .where(QUIZ_ATTEMPTS.ID.in(attempts), QUIZ_ATTEMPTS.STATUS.ne(QuizAttemptStatus.IN_PROGRESS))
                .groupBy(QUIZ_ATTEMPTS.ID)
                .fetch(Records.mapping(AttemptResult::new));
    }

    /** An attempt that was handed in is graded from now on; one that the clock has ended stays so. */
    void update(Collection<AttemptResult> results, Instant now) {
        if (results.isEmpty()) {
            return;
        }
        List<ResultRow> rows = results.stream().map(ResultRow::of).toList();
        database.execute(UPDATE_RESULTS, val(JSON.writeValueAsString(rows)), val(now, QUIZ_ATTEMPTS.GRADED_AT));
    }

    private record ResultRow(
            UUID id, BigDecimal earnedPoints, BigDecimal totalPoints, BigDecimal percentage, int isPassed) {

        static ResultRow of(AttemptResult result) {
            return new ResultRow(
                    result.attemptId(), result.earnedPoints(), result.totalPoints(), result.percentage(), result.isPassed() ? 1 : 0);
        }
    }
}
