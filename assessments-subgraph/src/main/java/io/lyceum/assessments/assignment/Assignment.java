package io.lyceum.assessments.assignment;

import io.lyceum.assessments.generated.types.SubmissionType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a course asks for. What the query does not select is null.
 *
 * @param instructions null also for whoever does not take part in the course
 * @param dueAt null also where it never is due
 * @param maxScore the highest score it can get
 * @param weight its share in the final grade, relative to the other graded work; null where it does not count
 * @param submissionTypes what work may consist of
 * @param isAnonymous whether graders see whose work it is only once its grade is released
 * @param courseId the course it belongs to; there where {@code course} is selected
 * @param lessonId the lesson it hangs on; null where it hangs on none
 * @param version counts the changes
 */
public record Assignment(
        UUID id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String instructions,
        @Nullable Instant availableFrom,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal weight,
        @Nullable LatePolicy latePolicy,
        @Nullable List<SubmissionType> submissionTypes,
        @Nullable Boolean allowsResubmission,
        @Nullable Boolean isAnonymous,
        @Nullable Boolean isPublished,
        @Nullable UUID courseId,
        @Nullable UUID lessonId,
        @Nullable Integer version)
        implements Identified {}
