package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.ReissueCertificateErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to issue a certificate anew ended. */
sealed interface Reissue {

    /** There is a new one. */
    record Issued(UUID certificateId) implements Reissue {}

    /** There is none, and the old one is as it was. */
    record Refused(ReissueCertificateErrorCode code) implements Reissue, Refusal {}
}
