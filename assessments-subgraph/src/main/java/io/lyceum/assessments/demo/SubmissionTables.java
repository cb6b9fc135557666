package io.lyceum.assessments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.assessment.Grade;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.assessment.SubmissionFile;
import java.util.UUID;

/** Submissions with what they consist of, and their grades. */
final class SubmissionTables {

    private final BatchInsert submissions;
    private final BatchInsert links;
    private final BatchInsert files;
    private final BatchInsert grades;
    private final BatchInsert criterionGrades;

    SubmissionTables(ImportWriter writer) {
        submissions = writer.into(
                "submissions", "id", "assignment_id", "enrollment_id", "user_id", "course_id", "attempt_number", "status", "is_late",
                "text", "submitted_at", "created_at", "updated_at");
        links = writer.into("submission_links", "submission_id", "position", "link_url");
        files = writer.into("submission_files", "id", "submission_id", "position", "name", "content_type", "size_bytes", "file_url");
        grades = writer.into(
                "grades", "submission_id", "score", "percentage", "late_penalty", "feedback", "graded_at", "released_at", "graded_by");
        criterionGrades = writer.into("criterion_grades", "submission_id", "criterion_id", "points", "comment");
    }

    void add(Submission submission) {
        submissions.add(
                submission.id(), submission.assignmentId(), submission.enrollmentId(), submission.userId(), submission.courseId(),
                submission.attemptNumber(), submission.status(), submission.late(), submission.text(), submission.submittedAt(),
                submission.submittedAt(), submission.grade() == null ? submission.submittedAt() : submission.grade().gradedAt());
        for (int i = 0; i < submission.links().size(); i++) {
            links.add(submission.id(), i + 1, submission.links().get(i).toString());
        }
        for (int i = 0; i < submission.files().size(); i++) {
            SubmissionFile file = submission.files().get(i);
            files.add(
                    file.id(), submission.id(), i + 1, file.name(), file.contentType(), file.sizeBytes(), file.url().toString());
        }
        if (submission.grade() != null) {
            add(submission.id(), submission.grade());
        }
    }

    private void add(UUID submission, Grade grade) {
        grades.add(
                submission, grade.score(), grade.percentage(), grade.latePenalty().signum() == 0 ? null : grade.latePenalty(),
                grade.feedback(), grade.gradedAt(), grade.releasedAt(), grade.gradedBy());
        grade.criteria().forEach(criterion ->
                criterionGrades.add(submission, criterion.criterionId(), criterion.points(), criterion.comment()));
    }
}
