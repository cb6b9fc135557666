package io.lyceum.enrollments.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.oulad.FinalResult;
import io.lyceum.oulad.Gradebook;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.RegistrationRow;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a registration becomes. Whoever stayed has completed the course at the presentation's end, with an outcome; whoever withdrew has
 * dropped it. Progress is 100 for whoever passed, else the share of assessments that were handed in.
 */
final class EnrollmentTable {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final OuladFiles files;
    private final Gradebook gradebook;
    private final BatchInsert enrollments;

    EnrollmentTable(ImportWriter writer, OuladFiles files, Gradebook gradebook) {
        this.files = files;
        this.gradebook = gradebook;
        enrollments = writer.into(
                "enrollments",
                "id",
                "user_id",
                "course_id",
                "status",
                "type",
                "outcome",
                "progress_percentage",
                "enrolled_at",
                "completed_at",
                "ended_at",
                "created_at",
                "updated_at");
    }

    void add(RegistrationRow registration) {
        FinalResult result = registration.student().result();
        boolean isWithdrawn = result == FinalResult.WITHDRAWN;
        Instant end = files.course(registration.key().presentation()).end();
        Instant left = registration.unregisteredAt();
        Instant endedAt = isWithdrawn && left != null ? left : end;
        enrollments.add(
                OuladIds.enrollment(registration.key()),
                OuladIds.user(registration.key().student()),
                OuladIds.course(registration.key().presentation()),
                isWithdrawn ? EnrollmentStatus.DROPPED : EnrollmentStatus.COMPLETED,
                EnrollmentType.FREE,
                outcome(result),
                result.isPassed() ? HUNDRED : gradebook.shareHandedIn(registration.key()),
                registration.registeredAt(),
                isWithdrawn ? null : end,
                isWithdrawn ? endedAt : null,
                registration.registeredAt(),
                endedAt);
    }

    private static @Nullable EnrollmentOutcome outcome(FinalResult result) {
        return switch (result) {
            case WITHDRAWN -> null;
            case FAIL -> EnrollmentOutcome.FAILED;
            case PASS -> EnrollmentOutcome.PASSED;
            case DISTINCTION -> EnrollmentOutcome.DISTINCTION;
        };
    }
}
