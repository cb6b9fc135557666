package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.certificate.CertificateColumns.publicCertificate;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;

import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What anybody may know of certificates, whoever asks. */
@Repository
class PublicCertificateRepository {

    private final DSLContext database;

    PublicCertificateRepository(DSLContext database) {
        this.database = database;
    }

    /** By the unguessable codes; a unique index finds each or finds nothing, however much of a code is right. */
    Map<String, PublicCertificate> findByCodes(Set<String> codes, Selection selection) {
        return database.select(CERTIFICATES.VERIFICATION_CODE, publicCertificate(selection))
                .from(CERTIFICATES)
                .where(CERTIFICATES.VERIFICATION_CODE.in(codes))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** What is printed on the certificate with a code. */
    Optional<PrintedCertificate> findPrinted(String code) {
        return database.select(
                        CERTIFICATES.NUMBER,
                        CERTIFICATES.VERIFICATION_CODE,
                        CERTIFICATES.STATUS,
                        CERTIFICATES.STUDENT_NAME,
                        CERTIFICATES.COURSE_TITLE,
                        CERTIFICATES.INSTRUCTOR_NAME,
                        CertificateColumns.PUBLIC_GRADE,
                        CERTIFICATES.COMPLETED_AT,
                        CERTIFICATES.ISSUED_AT,
                        CERTIFICATES.REVOKED_AT)
                .from(CERTIFICATES)
                .where(CERTIFICATES.VERIFICATION_CODE.eq(code))
                .fetchOptional(Records.mapping(PrintedCertificate::new));
    }

    /** Only for what a certificate that was found by its code refers to: keys are no secret. */
    Map<UUID, PublicCertificate> findByIds(Set<UUID> ids, Selection selection) {
        return database.select(CERTIFICATES.ID, publicCertificate(selection))
                .from(CERTIFICATES)
                .where(CERTIFICATES.ID.in(ids))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }
}
