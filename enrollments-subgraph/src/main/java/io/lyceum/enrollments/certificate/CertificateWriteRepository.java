package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.field;

import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Issues and changes certificates. */
@Repository
class CertificateWriteRepository {

    private final DSLContext database;

    CertificateWriteRepository(DSLContext database) {
        this.database = database;
    }

    void insert(Collection<CertificatesRecord> certificates) {
        if (!certificates.isEmpty()) {
            database.insertInto(CERTIFICATES).set(certificates).execute();
        }
    }

    /** The enrollment that a certificate belongs to, which never changes. */
    Optional<UUID> findEnrollment(UUID certificate) {
        return database.select(CERTIFICATES.ENROLLMENT_ID).from(CERTIFICATES).where(is(certificate)).fetchOptional(CERTIFICATES.ENROLLMENT_ID);
    }

    /** Locks an enrollment: whatever issues certificates locks it before them, and before it reads anything. */
    void lockEnrollment(UUID enrollment) {
        database.select(ENROLLMENTS.ID).from(ENROLLMENTS).where(ENROLLMENTS.ID.eq(enrollment)).forUpdate().fetch();
    }

    /** Locks a certificate until the transaction ends; empty where there is none, or none that the viewer, who is signed in, may see. */
    Optional<HeldCertificate> lock(UUID certificate, Viewer viewer) {
        Field<Boolean> isOwn = field(CERTIFICATES.USER_ID.eq(viewer.requireId()));
        Field<Boolean> isTaught = field(CourseInstructors.teaches(viewer.requireId(), CERTIFICATES.COURSE_ID));
        return database.select(
                        CERTIFICATES.ID,
                        CERTIFICATES.ENROLLMENT_ID,
                        CERTIFICATES.STATUS,
                        CERTIFICATES.IS_GRADE_PUBLIC,
                        isOwn,
                        isTaught)
                .from(CERTIFICATES)
                .where(CERTIFICATES.ID.eq(certificate), CertificateVisibility.isChangeable(viewer))
                .forUpdate()
                .of(CERTIFICATES)
                .fetchOptional(Records.mapping(HeldCertificate::new));
    }

    /** The valid certificate of an enrollment, locked until the transaction ends, after waiting for rivals. */
    Optional<UUID> lockValid(UUID enrollment) {
        return database.select(CERTIFICATES.ID)
                .from(CERTIFICATES)
                .where(CERTIFICATES.ENROLLMENT_ID.eq(enrollment), CERTIFICATES.STATUS.eq(CertificateStatus.VALID))
                .forUpdate()
                .fetchOptional(CERTIFICATES.ID);
    }

    /** Takes a valid certificate back, which the caller has locked. */
    void revoke(UUID certificate, CertificateRevocationReason reason, @Nullable String note, UUID by, Instant now) {
        database.update(CERTIFICATES)
                .set(CERTIFICATES.STATUS, CertificateStatus.REVOKED)
                .set(CERTIFICATES.REVOKED_AT, now)
                .set(CERTIFICATES.REVOCATION_REASON, reason)
                .set(CERTIFICATES.REVOCATION_NOTE, note)
                .set(CERTIFICATES.REVOKED_BY, by)
                .set(CERTIFICATES.VERSION, CERTIFICATES.VERSION.plus(1))
                .where(is(certificate), CERTIFICATES.STATUS.eq(CertificateStatus.VALID))
                .execute();
    }

    /** Says which certificate was issued instead of a revoked one. */
    void replace(UUID certificate, UUID replacement) {
        database.update(CERTIFICATES).set(CERTIFICATES.REPLACED_BY_ID, replacement).where(is(certificate)).execute();
    }

    void shareGrade(UUID certificate, boolean isGradePublic) {
        database.update(CERTIFICATES).set(CERTIFICATES.IS_GRADE_PUBLIC, isGradePublic).where(is(certificate)).execute();
    }

    private static Condition is(UUID certificate) {
        return CERTIFICATES.ID.eq(certificate);
    }
}
