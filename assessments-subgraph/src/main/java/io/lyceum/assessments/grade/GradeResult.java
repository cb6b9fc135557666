package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.GradeSubmissionErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of grading. */
sealed interface GradeResult {

    /** The submission has its grade. */
    record Graded(UUID submissionId) implements GradeResult {}

    /**
     * It was not graded.
     *
     * @param field the input field at fault; null where no single one is
     */
    record Refused(GradeSubmissionErrorCode code, @Nullable String field) implements GradeResult {}
}
