package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Issues certificates, in the caller's transaction and in a number of statements that does not depend on their number. */
@Service
public class CertificateIssuing {

    /** A number is drawn among a thousand million: two in a row that are taken do not happen. */
    private static final int DRAWS = 3;

    private final EarnedCertificateRepository earned;
    private final CertificateWriteRepository certificates;
    private final Outbox outbox;

    CertificateIssuing(EarnedCertificateRepository earned, CertificateWriteRepository certificates, Outbox outbox) {
        this.earned = earned;
        this.certificates = certificates;
        this.outbox = outbox;
    }

    /** Certifies enrollments that have just earned it, and that the caller has locked. A valid certificate that is there already is an error. */
    public void issue(Collection<UUID> enrollments, Instant now) {
        if (!enrollments.isEmpty()) {
            issue(enrollments, false, now);
        }
    }

    /**
     * @param isGradePublic whether whoever verifies them sees the grade
     * @return their rows, in no order; none for an enrollment whose learner's name or course is not known
     */
    List<CertificatesRecord> issue(Collection<UUID> enrollments, boolean isGradePublic, Instant now) {
        List<EarnedCertificate> toIssue = earned.find(enrollments);
        List<CertificatesRecord> issued = insert(toIssue, isGradePublic, now);
        outbox.appendAll(issued.stream().map(CertificateState::event).toList());
        return issued;
    }

    private List<CertificatesRecord> insert(List<EarnedCertificate> toIssue, boolean isGradePublic, Instant now) {
        for (int draw = 1; ; draw++) {
            List<CertificatesRecord> rows = toIssue.stream().map(each -> row(each, isGradePublic, now)).toList();
            try {
                certificates.insert(rows);
                return rows;
            } catch (DuplicateKeyException taken) {
                if (draw == DRAWS) {
                    throw taken;
                }
            }
        }
    }

    private static CertificatesRecord row(EarnedCertificate earned, boolean isGradePublic, Instant now) {
        CertificatesRecord row = new CertificatesRecord();
        row.setId(UuidGenerator.next());
        row.setEnrollmentId(earned.enrollmentId());
        row.setUserId(earned.userId());
        row.setCourseId(earned.courseId());
        row.setNumber(CertificateNumber.draw(now.atZone(ZoneOffset.UTC).getYear()));
        row.setVerificationCode(VerificationCode.draw());
        row.setStatus(CertificateStatus.VALID);
        row.setStudentName(earned.studentName());
        row.setCourseTitle(earned.courseTitle());
        row.setInstructorName(earned.instructorName());
        row.setGrade(earned.grade());
        row.setIsGradePublic(isGradePublic);
        row.setCompletedAt(earned.completedAt());
        row.setIssuedAt(now);
        row.setVersion(1);
        row.setCreatedAt(now);
        return row;
    }
}
