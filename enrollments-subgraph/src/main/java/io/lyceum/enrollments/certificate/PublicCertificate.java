package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a certificate's code may know of it. What the query does not select is null.
 *
 * @param grade null also where the learner does not show it
 * @param revocation null also for a valid one
 */
record PublicCertificate(
        @Nullable String number,
        @Nullable CertificateStatus status,
        @Nullable String studentName,
        @Nullable String courseTitle,
        @Nullable String instructorName,
        @Nullable BigDecimal grade,
        @Nullable Instant completedAt,
        @Nullable Instant issuedAt,
        @Nullable PublicCertificateRevocation revocation) {}
