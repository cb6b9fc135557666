package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.starter.viewer.Viewer;
import org.jooq.Condition;

/** Which certificates a viewer, who is signed in, may see. */
final class CertificateVisibility {

    static final String WRITE_SCOPE = "certificates:write";

    static final String READ_SCOPE = "certificates:read";

    private CertificateVisibility() {}

    static Condition isVisible(Viewer viewer) {
        if (viewer.has(READ_SCOPE)) {
            return trueCondition();
        }
        return viewer.isAnonymous()
                ? falseCondition()
                : CERTIFICATES.USER_ID.eq(viewer.requireId()).or(CourseInstructors.teaches(viewer.requireId(), CERTIFICATES.COURSE_ID));
    }

    /** Those that a viewer may change, and those of which they are told why they may not. */
    static Condition isChangeable(Viewer viewer) {
        return viewer.has(WRITE_SCOPE) ? trueCondition() : isVisible(viewer);
    }
}
