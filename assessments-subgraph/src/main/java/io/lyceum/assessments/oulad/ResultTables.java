package io.lyceum.assessments.oulad;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.ResultRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a result becomes: the one attempt at a quiz, or a submission with a grade that the learner sees. Without a score it waits for its
 * grade. The dataset knows the day of handing in only: work began and was graded on the same.
 */
final class ResultTables {

    private final BatchInsert attempts;
    private final BatchInsert submissions;
    private final BatchInsert grades;

    ResultTables(ImportWriter writer) {
        attempts = writer.into(
                "quiz_attempts",
                "id",
                "quiz_id",
                "enrollment_id",
                "user_id",
                "course_id",
                "attempt_number",
                "status",
                "percentage",
                "is_passed",
                "is_banked",
                "started_at",
                "submitted_at",
                "graded_at",
                "created_at",
                "updated_at");
        submissions = writer.into(
                "submissions",
                "id",
                "assignment_id",
                "enrollment_id",
                "user_id",
                "course_id",
                "status",
                "is_banked",
                "submitted_at",
                "created_at",
                "updated_at");
        grades = writer.into("grades", "submission_id", "score", "percentage", "graded_at", "released_at");
    }

    void add(ResultRow result) {
        if (result.assessment().type().isQuiz()) {
            addAttempt(result);
        } else {
            addSubmission(result);
        }
    }

    private void addAttempt(ResultRow result) {
        BigDecimal score = result.score();
        Instant day = result.submittedAt();
        attempts.add(
                OuladIds.attempt(result),
                OuladIds.quiz(result.assessment()),
                OuladIds.enrollment(result.key()),
                OuladIds.user(result.student()),
                OuladIds.course(result.assessment().presentation()),
                1,
                score == null ? QuizAttemptStatus.SUBMITTED : QuizAttemptStatus.GRADED,
                score,
                score == null ? null : score.compareTo(WorkTables.PASSING_SCORE) >= 0,
                result.isBanked(),
                day,
                day,
                score == null ? null : day,
                day,
                day);
    }

    private void addSubmission(ResultRow result) {
        BigDecimal score = result.score();
        Instant day = result.submittedAt();
        UUID id = OuladIds.submission(result);
        submissions.add(
                id,
                OuladIds.assignment(result.assessment()),
                OuladIds.enrollment(result.key()),
                OuladIds.user(result.student()),
                OuladIds.course(result.assessment().presentation()),
                score == null ? SubmissionStatus.SUBMITTED : SubmissionStatus.GRADED,
                result.isBanked(),
                day,
                day,
                day);
        if (score != null) {
            grades.add(id, score, score, day, day);
        }
    }
}
