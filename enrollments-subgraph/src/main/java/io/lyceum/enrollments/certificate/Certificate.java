package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a course was completed, with names, date and grade frozen as they were. What the query does not select is null.
 *
 * @param instructorName null also where the course had no lead instructor
 * @param grade 0.00–100.00; null also where the course had nothing to grade
 * @param isGradePublic whether the grade is shown to whoever verifies the certificate
 * @param revocation null also for a valid one
 * @param enrollmentId null only where it is not selected
 * @param studentId the learner, in the users subgraph; null only where it is not selected
 * @param courseId the course, in the courses subgraph; null only where it is not selected
 */
public record Certificate(
        UUID id,
        @Nullable String number,
        @Nullable String verificationCode,
        @Nullable CertificateStatus status,
        @Nullable String studentName,
        @Nullable String courseTitle,
        @Nullable String instructorName,
        @Nullable BigDecimal grade,
        @Nullable Boolean isGradePublic,
        @Nullable Instant completedAt,
        @Nullable Instant issuedAt,
        @Nullable CertificateRevocation revocation,
        @Nullable UUID enrollmentId,
        @Nullable UUID studentId,
        @Nullable UUID courseId)
        implements Identified {}
