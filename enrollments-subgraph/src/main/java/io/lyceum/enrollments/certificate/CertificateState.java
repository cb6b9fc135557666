package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as its events tell it; the names of the components are the contract's. */
record CertificateState(
        String id,
        String enrollmentId,
        String userId,
        String courseId,
        String number,
        CertificateStatus status,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable CertificateRevocationReason revocationReason,
        @Nullable String replacedById) {

    private static final String AGGREGATE = "certificate";

    /** That it was issued, or, where it no longer holds, that it was revoked. */
    static Event event(CertificatesRecord row) {
        boolean isValid = row.getStatus() == CertificateStatus.VALID;
        return new Event(
                isValid ? "certificate.issued" : "certificate.revoked",
                AGGREGATE,
                row.getId(),
                row.getVersion(),
                isValid ? row.getIssuedAt() : row.getRevokedAt(),
                of(row));
    }

    private static CertificateState of(CertificatesRecord row) {
        return new CertificateState(
                TypeId.encode(AGGREGATE, row.getId()),
                TypeId.encode("enrollment", row.getEnrollmentId()),
                TypeId.encode("user", row.getUserId()),
                TypeId.encode("course", row.getCourseId()),
                row.getNumber(),
                row.getStatus(),
                row.getIssuedAt(),
                row.getRevokedAt(),
                row.getRevocationReason(),
                replacement(row.getReplacedById()));
    }

    private static @Nullable String replacement(@Nullable UUID certificate) {
        return certificate == null ? null : TypeId.encode(AGGREGATE, certificate);
    }
}
