package io.lyceum.assessments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.LatePolicy;
import io.lyceum.demo.assessment.LatePolicyKind;
import io.lyceum.demo.assessment.SubmissionType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assignments with their rubrics. They stand in their course in the order of the school. */
final class AssignmentTables {

    private final Map<UUID, Integer> positions = new HashMap<>();
    private final BatchInsert assignments;
    private final BatchInsert criteria;

    AssignmentTables(ImportWriter writer) {
        assignments = writer.into(
                "assignments", "id", "course_id", "lesson_id", "position", "title", "instructions", "available_from", "due_at",
                "max_score", "weight", "is_late_accepted", "late_accepted_until", "late_penalty_per_day", "is_text_accepted",
                "is_link_accepted", "is_file_accepted", "is_resubmission_allowed", "is_anonymous", "is_published", "version",
                "created_at", "updated_at");
        criteria = writer.into("rubric_criteria", "id", "assignment_id", "position", "title", "description", "points");
    }

    void add(Assignment assignment) {
        LatePolicy late = assignment.latePolicy();
        assignments.add(
                assignment.id(), assignment.courseId(), assignment.lessonId(),
                positions.merge(assignment.courseId(), 1, Integer::sum), assignment.title(), assignment.instructions(),
                assignment.availableFrom(), assignment.dueAt(), assignment.maxScore(), assignment.weight(),
                late.kind() != LatePolicyKind.NOT_ACCEPTED, acceptedUntil(assignment.dueAt(), late), late.percentPerDay(),
                assignment.submissionTypes().contains(SubmissionType.TEXT),
                assignment.submissionTypes().contains(SubmissionType.LINK),
                assignment.submissionTypes().contains(SubmissionType.FILE),
                assignment.allowsResubmission(), assignment.anonymous(), assignment.published(), assignment.version(),
                assignment.createdAt(), assignment.updatedAt());
        assignment.rubric().forEach(criterion -> criteria.add(
                criterion.id(), assignment.id(), criterion.position(), criterion.title(), criterion.description(), criterion.points()));
    }

    private static @Nullable Instant acceptedUntil(@Nullable Instant dueAt, LatePolicy late) {
        return dueAt == null || late.maximumDays() == null ? null : dueAt.plus(Duration.ofDays(late.maximumDays()));
    }
}
