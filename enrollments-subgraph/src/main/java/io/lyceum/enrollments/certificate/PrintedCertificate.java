package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who has a certificate's code reads on it.
 *
 * @param instructorName null where the course had no lead instructor
 * @param grade null where the learner does not show it, or nothing was graded
 * @param revokedAt null where it holds
 */
record PrintedCertificate(
        String number,
        String verificationCode,
        CertificateStatus status,
        String studentName,
        String courseTitle,
        @Nullable String instructorName,
        @Nullable BigDecimal grade,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    boolean isRevoked() {
        return status == CertificateStatus.REVOKED;
    }
}
