package io.lyceum.enrollments.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate freezes, as it is now.
 *
 * @param instructorName of the lead instructor; null where there is none, or their name is not known
 * @param grade null where nothing is graded
 */
record EarnedCertificate(
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        String studentName,
        String courseTitle,
        @Nullable String instructorName,
        @Nullable BigDecimal grade,
        Instant completedAt) {}
