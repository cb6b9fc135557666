package io.lyceum.enrollments.enrollment;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An enrollment as its events tell it; the names of the components are the contract's. */
record EnrollmentState(
        String id,
        String userId,
        String courseId,
        EnrollmentStatus status,
        EnrollmentType type,
        @Nullable EnrollmentOutcome outcome,
        BigDecimal progressPercentage,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt) {

    private static final int DECIMALS = 2;

    static EnrollmentState of(EnrollmentsRecord row) {
        return new EnrollmentState(
                TypeId.encode(EnrollmentEvents.AGGREGATE, row.getId()),
                TypeId.encode("user", row.getUserId()),
                TypeId.encode("course", row.getCourseId()),
                row.getStatus(),
                row.getType(),
                row.getOutcome(),
                percentage(row.getProgressPercentage()),
                row.getEnrolledAt(),
                row.getCompletedAt(),
                row.getEndedAt(),
                row.getExpiresAt());
    }

    /** A row that was not read back yet lacks what the column has by default. */
    private static BigDecimal percentage(@Nullable BigDecimal progress) {
        return (progress == null ? BigDecimal.ZERO : progress).setScale(DECIMALS, RoundingMode.DOWN);
    }
}
