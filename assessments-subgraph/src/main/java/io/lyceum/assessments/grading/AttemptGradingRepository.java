package io.lyceum.assessments.grading;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.attempt.StoredIds;
import io.lyceum.assessments.question.PlainNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The answers that are graded, and what attempts come to. */
@Repository
class AttemptGradingRepository {

    // As many rows as there are go along as one value, so that the statement is the same for all.
    private static final String UPDATE_SCORES = """
            UPDATE JSON_TABLE({0}, '$[*]' COLUMNS (
              id CHAR(36) PATH '$.id', earned_points DECIMAL(6, 2) PATH '$.earnedPoints', is_correct INT PATH '$.isCorrect'
            )) AS graded
            STRAIGHT_JOIN attempt_questions ON attempt_questions.id = UUID_TO_BIN(graded.id)
            SET attempt_questions.earned_points = graded.earned_points, attempt_questions.is_correct = graded.is_correct
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    AttemptGradingRepository(DSLContext database) {
        this.database = database;
    }

    /** In the order of their keys, so that two of these never wait for each other in a circle. */
    void lockEnrollments(Collection<UUID> enrollments) {
        database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.in(enrollments))
                .orderBy(ENROLLMENTS.ID)
                .forUpdate()
                .fetch();
    }

    /** The questions of attempts, but for those that a person has graded. */
    List<AnsweredQuestion> listAnswers(Set<UUID> attempts) {
        return list(ATTEMPT_QUESTIONS.ATTEMPT_ID.in(attempts));
    }

    /** Questions by their keys in attempts, but for those that a person has graded. */
    List<AnsweredQuestion> findAnswers(Set<UUID> ids) {
        return list(ATTEMPT_QUESTIONS.ID.in(ids));
    }

    void updateScores(Map<UUID, Score> scores) {
        List<ScoreRow> rows = scores.entrySet().stream().map(ScoreRow::of).toList();
        database.execute(UPDATE_SCORES, val(JSON.writeValueAsString(rows)));
    }

    /** Whoever corrects a key waits until what is graded by the old one is there to be graded again. */
    private List<AnsweredQuestion> list(Condition condition) {
        return database.select(
                        ATTEMPT_QUESTIONS.ID,
                        ATTEMPT_QUESTIONS.ATTEMPT_ID,
                        ATTEMPT_QUESTIONS.QUESTION_ID,
                        QUESTIONS.TYPE,
                        ATTEMPT_QUESTIONS.POINTS,
                        QUESTIONS.HAS_PARTIAL_CREDIT,
                        ATTEMPT_QUESTIONS.EARNED_POINTS,
                        row(
                                        ATTEMPT_QUESTIONS.ANSWER_TEXT,
                                        ATTEMPT_QUESTIONS.ANSWER_OPTIONS,
                                        ATTEMPT_QUESTIONS.ANSWER_NUMBER,
                                        ATTEMPT_QUESTIONS.ANSWER_PAIRS)
                                .mapping((text, options, number, pairs) -> new GivenAnswer(
                                        text, StoredIds.list(options), PlainNumber.of(number), StoredIds.pairs(pairs))))
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(condition, ATTEMPT_QUESTIONS.GRADED_BY.isNull())
                .forShare()
                .of(ATTEMPT_QUESTIONS, QUESTIONS)
                .fetch(Records.mapping(AnsweredQuestion::new));
    }

    private record ScoreRow(UUID id, BigDecimal earnedPoints, @Nullable Integer isCorrect) {

        static ScoreRow of(Map.Entry<UUID, Score> entry) {
            Boolean isCorrect = entry.getValue().isCorrect();
            return new ScoreRow(entry.getKey(), entry.getValue().earnedPoints(), isCorrect == null ? null : isCorrect ? 1 : 0);
        }
    }
}
