package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import java.util.UUID;

/**
 * A certificate that somebody sees, and what they are to it.
 *
 * @param isOwn whether they are its learner
 * @param isTaught whether they teach the course
 */
record HeldCertificate(
        UUID id, UUID enrollmentId, CertificateStatus status, boolean isGradePublic, boolean isOwn, boolean isTaught) {

    boolean isValid() {
        return status == CertificateStatus.VALID;
    }
}
