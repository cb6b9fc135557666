package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.ReissueCertificateErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The new certificate, or why there is none. */
record ReissueCertificatePayload(@Nullable UUID certificateId, boolean isReplay, List<ReissueCertificateError> errors) {

    static ReissueCertificatePayload of(Idempotent<Reissue> reissue) {
        return switch (reissue) {
            case Idempotent.Answered<Reissue> answered -> of(answered.answer(), answered.isReplay());
            case Idempotent.Reused<Reissue> reused -> refused(ReissueCertificateErrorCode.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static ReissueCertificatePayload of(Reissue reissue, boolean isReplay) {
        return switch (reissue) {
            case Reissue.Issued issued -> new ReissueCertificatePayload(issued.certificateId(), isReplay, List.of());
            case Reissue.Refused refused -> refused(refused.code());
        };
    }

    private static ReissueCertificatePayload refused(ReissueCertificateErrorCode code) {
        return new ReissueCertificatePayload(null, false, List.of(error(code)));
    }

    private static ReissueCertificateError error(ReissueCertificateErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> error(code, "There is no such certificate, or none that you may see.", "certificateId");
            case NOT_ALLOWED -> error(code, "Only the course's instructors and administrators issue certificates.", "certificateId");
            case NOT_VALID -> error(code, "The certificate was revoked.", "certificateId");
            case NOT_EARNED -> error(code, "The grade of today no longer earns a certificate: revoke it instead.", "certificateId");
            case NOTE_TOO_LONG -> error(code, "A note has at most 1,000 characters.", "note");
            case IDEMPOTENCY_KEY_REUSED -> error(code, "The key was used before with another input.", "idempotencyKey");
        };
    }

    private static ReissueCertificateError error(ReissueCertificateErrorCode code, String message, String field) {
        return new ReissueCertificateError(code, message, List.of("input", field));
    }

    /** A refusal as the graph tells it. */
    record ReissueCertificateError(ReissueCertificateErrorCode code, String message, List<String> path) {}
}
