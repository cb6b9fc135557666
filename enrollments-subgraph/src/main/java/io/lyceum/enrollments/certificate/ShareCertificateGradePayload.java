package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.ShareCertificateGradeErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate, or why its grade is neither shown nor hidden. */
record ShareCertificateGradePayload(@Nullable UUID certificateId, List<ShareCertificateGradeError> errors) {

    static ShareCertificateGradePayload of(CertificateChange<ShareCertificateGradeErrorCode> change) {
        return switch (change) {
            case CertificateChange.Done<ShareCertificateGradeErrorCode> done ->
                    new ShareCertificateGradePayload(done.certificateId(), List.of());
            case CertificateChange.Refused<ShareCertificateGradeErrorCode> refused ->
                    new ShareCertificateGradePayload(null, List.of(error(refused.code())));
        };
    }

    private static ShareCertificateGradeError error(ShareCertificateGradeErrorCode code) {
        String message = switch (code) {
            case NOT_FOUND -> "There is no such certificate, or none that you may see.";
            case NOT_ALLOWED -> "The certificate's learner decides about the grade.";
        };
        return new ShareCertificateGradeError(code, message, List.of("input", "certificateId"));
    }

    /** A refusal as the graph tells it. */
    record ShareCertificateGradeError(ShareCertificateGradeErrorCode code, String message, List<String> path) {}
}
