package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.starter.event.Outbox;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes certificates back because what they prove came to an end, in the caller's transaction. */
@Service
public class CertificateRevoking {

    private final CertificateWriteRepository certificates;
    private final CertificateStateRepository states;
    private final Outbox outbox;

    CertificateRevoking(CertificateWriteRepository certificates, CertificateStateRepository states, Outbox outbox) {
        this.certificates = certificates;
        this.states = states;
        this.outbox = outbox;
    }

    /**
     * Takes back the valid certificate of an enrollment that the caller has locked, and tells of it. One that is revoked already stays as it is,
     * with its first reason.
     */
    public void revoke(UUID enrollment, CertificateRevocationReason reason, UUID by, Instant now) {
        certificates.lockValid(enrollment).ifPresent(certificate -> {
            certificates.revoke(certificate, reason, null, by, now);
            outbox.appendAll(states.find(Set.of(certificate)).stream().map(CertificateState::event).toList());
        });
    }
}
