package io.lyceum.assessments.grade;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a submission was graded or its grade released, as {@code assignment.graded} tells it.
 *
 * @param enrollmentId null once the person has been erased
 * @param userId null once the person has been erased
 */
record AssignmentGraded(
        String id,
        String assignmentId,
        @Nullable String enrollmentId,
        @Nullable String userId,
        String courseId,
        BigDecimal percentage,
        boolean isReleased,
        Instant gradedAt) {

    private static final String AGGREGATE = "submission";

    static Event event(GradedSubmission submission) {
        AssignmentGraded payload = new AssignmentGraded(
                TypeId.encode(AGGREGATE, submission.id()),
                TypeId.encode("assignment", submission.assignmentId()),
                encode("enrollment", submission.enrollmentId()),
                encode("user", submission.userId()),
                TypeId.encode("course", submission.courseId()),
                submission.percentage(),
                submission.isReleased(),
                submission.gradedAt());
        return new Event("assignment.graded", AGGREGATE, submission.id(), submission.version(), submission.updatedAt(), payload);
    }

    private static @Nullable String encode(String prefix, @Nullable UUID id) {
        return id == null ? null : TypeId.encode(prefix, id);
    }
}
