package io.lyceum.assessments.oulad;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.AssessmentRow;
import io.lyceum.oulad.AssessmentType;
import io.lyceum.oulad.Gradebook;
import io.lyceum.oulad.OuladIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an assessment becomes: an assignment if tutors mark it, else a quiz; in their course in the order of the file. All of it was due long
 * ago, and the final grades that are imported count it.
 */
final class WorkTables {

    /** The Open University passes work from 40 on. */
    static final BigDecimal PASSING_SCORE = new BigDecimal(40);

    private static final BigDecimal MAX_SCORE = new BigDecimal(100);

    private final Gradebook gradebook;
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final BatchInsert quizzes;
    private final BatchInsert assignments;

    WorkTables(ImportWriter writer, Gradebook gradebook) {
        this.gradebook = gradebook;
        quizzes = writer.into(
                "quizzes",
                "id",
                "course_id",
                "position",
                "title",
                "type",
                "weight",
                "passing_score",
                "attempt_limit",
                "due_at",
                "due_counted_for",
                "is_published",
                "created_at",
                "updated_at");
        assignments = writer.into(
                "assignments",
                "id",
                "course_id",
                "position",
                "title",
                "due_at",
                "due_counted_for",
                "max_score",
                "weight",
                "is_published",
                "created_at",
                "updated_at");
    }

    void add(AssessmentRow assessment) {
        UUID course = OuladIds.course(assessment.presentation());
        int position = positions.merge(course, 1, Integer::sum);
        Instant start = assessment.presentation().at(0);
        Instant due = gradebook.dueAt(assessment);
        if (assessment.type().isQuiz()) {
            boolean isExam = assessment.type() == AssessmentType.EXAM;
            quizzes.add(
                    OuladIds.quiz(assessment),
                    course,
                    position,
                    (isExam ? "Exam " : "CMA ") + assessment.id(),
                    isExam ? QuizType.FINAL_EXAM : QuizType.GRADED,
                    assessment.weight(),
                    PASSING_SCORE,
                    1,
                    due,
                    due,
                    true,
                    start,
                    start);
        } else {
            assignments.add(
                    OuladIds.assignment(assessment),
                    course,
                    position,
                    "TMA " + assessment.id(),
                    due,
                    due,
                    MAX_SCORE,
                    assessment.weight(),
                    true,
                    start,
                    start);
        }
    }
}
