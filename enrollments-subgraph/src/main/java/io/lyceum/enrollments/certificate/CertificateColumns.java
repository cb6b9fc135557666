package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.starter.loader.Selection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is read of a certificate. */
final class CertificateColumns {

    /** The grade where the learner shows it. */
    static final Field<BigDecimal> PUBLIC_GRADE = when(CERTIFICATES.IS_GRADE_PUBLIC, CERTIFICATES.GRADE);

    private CertificateColumns() {}

    static SelectField<Certificate> certificate(Selection selection) {
        return row(
                        CERTIFICATES.ID,
                        selection.pick("number", CERTIFICATES.NUMBER),
                        selection.has("pdfUrl")
                                ? CERTIFICATES.VERIFICATION_CODE
                                : selection.pick("verificationCode", CERTIFICATES.VERIFICATION_CODE),
                        selection.pick("status", CERTIFICATES.STATUS),
                        selection.pick("studentName", CERTIFICATES.STUDENT_NAME),
                        selection.pick("courseTitle", CERTIFICATES.COURSE_TITLE),
                        selection.pick("instructorName", CERTIFICATES.INSTRUCTOR_NAME),
                        selection.pick("grade", CERTIFICATES.GRADE),
                        selection.pick("isGradePublic", CERTIFICATES.IS_GRADE_PUBLIC),
                        selection.pick("completedAt", CERTIFICATES.COMPLETED_AT),
                        selection.pick("issuedAt", CERTIFICATES.ISSUED_AT),
                        revocation(selection),
                        selection.pick("enrollment", CERTIFICATES.ENROLLMENT_ID),
                        selection.pick("student", CERTIFICATES.USER_ID),
                        selection.pick("course", CERTIFICATES.COURSE_ID))
                .mapping(Certificate::new);
    }

    /** What anybody may know: the grade only where the learner shows it, and no key, code or note. */
    static SelectField<PublicCertificate> publicCertificate(Selection selection) {
        return row(
                        selection.pick("number", CERTIFICATES.NUMBER),
                        selection.pick("status", CERTIFICATES.STATUS),
                        selection.pick("studentName", CERTIFICATES.STUDENT_NAME),
                        selection.pick("courseTitle", CERTIFICATES.COURSE_TITLE),
                        selection.pick("instructorName", CERTIFICATES.INSTRUCTOR_NAME),
                        selection.pick("grade", PUBLIC_GRADE),
                        selection.pick("completedAt", CERTIFICATES.COMPLETED_AT),
                        selection.pick("issuedAt", CERTIFICATES.ISSUED_AT),
                        publicRevocation(selection))
                .mapping(PublicCertificate::new);
    }

    private static SelectField<@Nullable CertificateRevocation> revocation(Selection selection) {
        return row(
                        selection.pick("revocation", CERTIFICATES.REVOKED_AT),
                        selection.pick("revocation", CERTIFICATES.REVOCATION_REASON),
                        selection.pick("revocation", CERTIFICATES.REVOCATION_NOTE),
                        selection.pick("revocation", CERTIFICATES.REPLACED_BY_ID))
                .mapping(CertificateColumns::revocation);
    }

    private static SelectField<@Nullable PublicCertificateRevocation> publicRevocation(Selection selection) {
        return row(
                        selection.pick("revocation", CERTIFICATES.REVOKED_AT),
                        selection.pick("revocation", CERTIFICATES.REVOCATION_REASON),
                        selection.pick("revocation", CERTIFICATES.REPLACED_BY_ID))
                .mapping(CertificateColumns::publicRevocation);
    }

    private static @Nullable CertificateRevocation revocation(
            @Nullable Instant revokedAt,
            @Nullable CertificateRevocationReason reason,
            @Nullable String note,
            @Nullable UUID replacedById) {
        return revokedAt == null || reason == null ? null : new CertificateRevocation(revokedAt, reason, note, replacedById);
    }

    private static @Nullable PublicCertificateRevocation publicRevocation(
            @Nullable Instant revokedAt, @Nullable CertificateRevocationReason reason, @Nullable UUID replacedById) {
        return revokedAt == null || reason == null ? null : new PublicCertificateRevocation(revokedAt, reason, replacedById);
    }
}
