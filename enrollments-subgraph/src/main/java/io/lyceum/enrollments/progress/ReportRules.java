package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.ReportLessonProgressErrorCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a report may hold. */
final class ReportRules {

    static final int MOST_REPORTS = 100;
    static final int LONGEST_NOTES = 10_000;

    /** Four months without a break; and a hundred lessons of it fit into the enrollment's sum. */
    static final int MOST_SECONDS = 10_000_000;

    private static final BigDecimal ALL = new BigDecimal("100");

    private ReportRules() {}

    /** The first field of a report that is out of range. */
    static Optional<ReportRefusal> check(int index, LessonReport report) {
        if (report.percentage() != null && (report.percentage().signum() < 0 || report.percentage().compareTo(ALL) > 0)) {
            return outOfRange(index, "percentage", "A percentage lies between 0 and 100.");
        }
        if (isOut(report.positionSeconds())) {
            return outOfRange(index, "positionSeconds", "A position lies between 0 and 10,000,000 seconds.");
        }
        if (isOut(report.timeSpentSeconds())) {
            return outOfRange(index, "timeSpentSeconds", "The time spent lies between 0 and 10,000,000 seconds.");
        }
        if (report.notes() != null && report.notes().length() > LONGEST_NOTES) {
            return outOfRange(index, "notes", "Notes have at most 10,000 characters.");
        }
        return Optional.empty();
    }

    private static boolean isOut(@Nullable Integer seconds) {
        return seconds != null && (seconds < 0 || seconds > MOST_SECONDS);
    }

    private static Optional<ReportRefusal> outOfRange(int index, String field, String message) {
        return Optional.of(new ReportRefusal(ReportLessonProgressErrorCode.VALUE_OUT_OF_RANGE, message, index, field));
    }
}
