package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.RevokeCertificateErrorCode;
import io.lyceum.enrollments.generated.types.ShareCertificateGradeErrorCode;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes certificates back, and shows or hides their grades. */
@Service
class CertificateService {

    static final int LONGEST_NOTE = 1_000;

    private final CertificateWriteRepository certificates;
    private final CertificateStateRepository states;
    private final Outbox outbox;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    CertificateService(
            CertificateWriteRepository certificates,
            CertificateStateRepository states,
            Outbox outbox,
            RepeatableTransaction transaction,
            Clock clock) {
        this.certificates = certificates;
        this.states = states;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a certificate back; one that was revoked before stays as it is. */
    CertificateChange<RevokeCertificateErrorCode> revoke(
            UUID certificate, CertificateRevocationReason reason, @Nullable String note, Viewer viewer) {
        if (reason == CertificateRevocationReason.REISSUED) {
            return new CertificateChange.Refused<>(RevokeCertificateErrorCode.REASON_NOT_ALLOWED);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return new CertificateChange.Refused<>(RevokeCertificateErrorCode.NOTE_TOO_LONG);
        }
        // A refund revokes by the enrollment what this one finds by its key, and locks in another order.
        return transaction.run(() -> revokeLocked(certificate, reason, note, viewer));
    }

    private CertificateChange<RevokeCertificateErrorCode> revokeLocked(
            UUID certificate, CertificateRevocationReason reason, @Nullable String note, Viewer viewer) {
        Optional<HeldCertificate> held = certificates.lock(certificate, viewer);
        if (held.isEmpty()) {
            return new CertificateChange.Refused<>(RevokeCertificateErrorCode.NOT_FOUND);
        }
        if (!mayIssue(held.get(), viewer)) {
            return new CertificateChange.Refused<>(RevokeCertificateErrorCode.NOT_ALLOWED);
        }
        if (held.get().isValid()) {
            certificates.revoke(certificate, reason, note, viewer.requireId(), clock.instant());
            outbox.appendAll(states.find(Set.of(certificate)).stream().map(CertificateState::event).toList());
        }
        return new CertificateChange.Done<>(certificate);
    }

    /** Shows the grade to whoever verifies the certificate, or no longer. */
    CertificateChange<ShareCertificateGradeErrorCode> shareGrade(UUID certificate, boolean isGradePublic, Viewer viewer) {
        return transaction.run(() -> shareLocked(certificate, isGradePublic, viewer));
    }

    private CertificateChange<ShareCertificateGradeErrorCode> shareLocked(UUID certificate, boolean isGradePublic, Viewer viewer) {
        Optional<HeldCertificate> held = certificates.lock(certificate, viewer);
        if (held.isEmpty()) {
            return new CertificateChange.Refused<>(ShareCertificateGradeErrorCode.NOT_FOUND);
        }
        if (!held.get().isOwn()) {
            return new CertificateChange.Refused<>(ShareCertificateGradeErrorCode.NOT_ALLOWED);
        }
        if (held.get().isGradePublic() != isGradePublic) {
            certificates.shareGrade(certificate, isGradePublic);
        }
        return new CertificateChange.Done<>(certificate);
    }

    /** Whether somebody may issue and revoke a certificate that they see. */
    static boolean mayIssue(HeldCertificate certificate, Viewer viewer) {
        return certificate.isTaught() || viewer.has(CertificateVisibility.WRITE_SCOPE);
    }
}
