package io.lyceum.enrollments.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.oulad.Gradebook;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import io.lyceum.oulad.RegistrationRow;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** What a registration of somebody who passed becomes besides: a certificate, issued at the presentation's end. */
final class CertificateTable {

    private static final int CODE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final OuladFiles files;
    private final Gradebook gradebook;
    private final BatchInsert certificates;

    CertificateTable(ImportWriter writer, OuladFiles files, Gradebook gradebook) {
        this.files = files;
        this.gradebook = gradebook;
        certificates = writer.into(
                "certificates",
                "id",
                "enrollment_id",
                "user_id",
                "course_id",
                "number",
                "verification_code",
                "status",
                "student_name",
                "course_title",
                "instructor_name",
                "grade",
                "completed_at",
                "issued_at",
                "created_at");
    }

    void add(RegistrationRow registration) {
        if (!registration.student().result().isPassed()) {
            return;
        }
        Presentation presentation = registration.key().presentation();
        int student = registration.key().student();
        UUID id = OuladIds.certificate(registration.key());
        Instant end = files.course(presentation).end();
        certificates.add(
                id,
                OuladIds.enrollment(registration.key()),
                OuladIds.user(student),
                OuladIds.course(presentation),
                number(presentation, id),
                code(),
                CertificateStatus.VALID,
                InventedNames.learner(student),
                presentation.title(),
                InventedNames.instructor(presentation.module()),
                gradebook.finalGrade(registration.key()),
                end,
                end,
                end);
    }

    /** Such as {@code OULAD-AAA-2013J-03F81C77AA}. */
    private static String number(Presentation presentation, UUID id) {
        return "OULAD-%s-%010X".formatted(presentation.name(), id.getLeastSignificantBits() & 0xFF_FFFF_FFFFL);
    }

    /** Drawn, because the dataset is public; a repeated import keeps the first. */
    private String code() {
        byte[] code = new byte[CODE_BYTES];
        random.nextBytes(code);
        return HexFormat.of().formatHex(code);
    }
}
