package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.ReportLessonProgressErrorCode;
import java.util.List;
import java.util.UUID;

/** What came of a batch of reports. */
sealed interface Reporting {

    /** All were kept but those that are named. */
    record Kept(UUID enrollmentId, List<ReportRefusal> refusals) implements Reporting {}

    /** None was kept. */
    record Refused(ReportLessonProgressErrorCode code) implements Reporting {}
}
