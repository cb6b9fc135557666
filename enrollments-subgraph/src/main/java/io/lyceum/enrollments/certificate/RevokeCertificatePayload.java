package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.RevokeCertificateErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate, or why it is not revoked. */
record RevokeCertificatePayload(@Nullable UUID certificateId, List<RevokeCertificateError> errors) {

    static RevokeCertificatePayload of(CertificateChange<RevokeCertificateErrorCode> change) {
        return switch (change) {
            case CertificateChange.Done<RevokeCertificateErrorCode> done ->
                    new RevokeCertificatePayload(done.certificateId(), List.of());
            case CertificateChange.Refused<RevokeCertificateErrorCode> refused ->
                    new RevokeCertificatePayload(null, List.of(error(refused.code())));
        };
    }

    private static RevokeCertificateError error(RevokeCertificateErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> error(code, "There is no such certificate, or none that you may see.", "certificateId");
            case NOT_ALLOWED -> error(code, "Only the course's instructors and administrators revoke certificates.", "certificateId");
            case REASON_NOT_ALLOWED -> error(code, "`REISSUED` is given by `reissueCertificate` alone.", "reasonCode");
            case NOTE_TOO_LONG -> error(code, "A note has at most 1,000 characters.", "note");
        };
    }

    private static RevokeCertificateError error(RevokeCertificateErrorCode code, String message, String field) {
        return new RevokeCertificateError(code, message, List.of("input", field));
    }

    /** A refusal as the graph tells it. */
    record RevokeCertificateError(RevokeCertificateErrorCode code, String message, List<String> path) {}
}
