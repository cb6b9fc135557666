package io.lyceum.demo.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a course was completed.
 *
 * @param grade null where the course has nothing to grade
 * @param verificationCode 32 letters and digits
 * @param revocation given exactly where the status is {@code REVOKED}
 */
public record Certificate(
        UUID id,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        String number,
        String verificationCode,
        CertificateStatus status,
        String studentName,
        String courseTitle,
        String instructorName,
        @Nullable BigDecimal grade,
        boolean gradePublic,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Revocation revocation) {}
