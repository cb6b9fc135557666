package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.ReportLessonProgressErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The enrollment after some reports, and what was refused. */
record ReportLessonProgressPayload(@Nullable UUID enrollmentId, List<ReportLessonProgressError> errors) {

    static ReportLessonProgressPayload of(Reporting reporting) {
        return switch (reporting) {
            case Reporting.Kept kept -> new ReportLessonProgressPayload(
                    kept.enrollmentId(), kept.refusals().stream().map(ReportLessonProgressPayload::error).toList());
            case Reporting.Refused refused -> new ReportLessonProgressPayload(null, List.of(error(refused.code())));
        };
    }

    private static ReportLessonProgressError error(ReportRefusal refusal) {
        return new ReportLessonProgressError(
                refusal.code(),
                refusal.message(),
                List.of("input", "reports", String.valueOf(refusal.index()), refusal.field()));
    }

    private static ReportLessonProgressError error(ReportLessonProgressErrorCode code) {
        return switch (code) {
            case ENROLLMENT_NOT_ACTIVE -> new ReportLessonProgressError(
                    code, "The enrollment is not active, or its access has ended.", List.of("input", "enrollmentId"));
            case REPORT_COUNT -> new ReportLessonProgressError(
                    code, "Send at least one report and at most %d.".formatted(ReportRules.MOST_REPORTS), List.of("input", "reports"));
            case ENROLLMENT_NOT_FOUND, LESSON_NOT_FOUND, VALUE_OUT_OF_RANGE -> new ReportLessonProgressError(
                    code, "You have no such enrollment.", List.of("input", "enrollmentId"));
        };
    }

    /** A refusal as the graph tells it. */
    record ReportLessonProgressError(ReportLessonProgressErrorCode code, String message, List<String> path) {}
}
