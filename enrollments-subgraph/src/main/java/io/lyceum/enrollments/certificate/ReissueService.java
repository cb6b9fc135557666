package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.ReissueCertificateErrorCode;
import io.lyceum.enrollments.generated.types.ReissueCertificateInput;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Issues certificates anew, in the place of others. */
@Service
class ReissueService {

    private final IdempotentMutation mutation;
    private final CertificateWriteRepository certificates;
    private final CertificateStateRepository states;
    private final CertificateIssuing issuing;
    private final EarnedOutcome outcomes;
    private final Outbox outbox;
    private final Clock clock;

    ReissueService(
            IdempotentMutation mutation,
            CertificateWriteRepository certificates,
            CertificateStateRepository states,
            CertificateIssuing issuing,
            EarnedOutcome outcomes,
            Outbox outbox,
            Clock clock) {
        this.mutation = mutation;
        this.certificates = certificates;
        this.states = states;
        this.issuing = issuing;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Revokes a valid certificate and issues another, with the names and the grade of today, in one transaction. */
    Idempotent<Reissue> reissue(UUID certificate, ReissueCertificateInput input, Viewer viewer) {
        // Not in the transaction, which would go on to see the grade as it was before it waited for the enrollment.
        Optional<UUID> enrollment = certificates.findEnrollment(certificate);
        return mutation.run(
                viewer.requireId(),
                "reissueCertificate",
                input.getIdempotencyKey(),
                input,
                Reissue.Issued.class,
                () -> replace(certificate, enrollment, input.getNote(), viewer));
    }

    private Reissue replace(UUID certificate, Optional<UUID> enrollment, @Nullable String note, Viewer viewer) {
        if (note != null && note.length() > CertificateService.LONGEST_NOTE) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOTE_TOO_LONG);
        }
        enrollment.ifPresent(certificates::lockEnrollment);
        Optional<HeldCertificate> held = certificates.lock(certificate, viewer);
        if (held.isEmpty()) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOT_FOUND);
        }
        if (!CertificateService.mayIssue(held.get(), viewer)) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOT_ALLOWED);
        }
        if (!held.get().isValid()) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOT_VALID);
        }
        Instant now = clock.instant();
        if (!outcomes.settle(held.get().enrollmentId(), now)) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOT_EARNED);
        }
        // The old one goes first: an enrollment has at most one valid certificate.
        certificates.revoke(certificate, CertificateRevocationReason.REISSUED, note, viewer.requireId(), now);
        List<CertificatesRecord> issued = issuing.issue(Set.of(held.get().enrollmentId()), held.get().isGradePublic(), now);
        if (issued.isEmpty()) {
            return new Reissue.Refused(ReissueCertificateErrorCode.NOT_EARNED);
        }
        UUID replacement = issued.getFirst().getId();
        certificates.replace(certificate, replacement);
        outbox.appendAll(states.find(Set.of(certificate)).stream().map(CertificateState::event).toList());
        return new Reissue.Issued(replacement);
    }
}
