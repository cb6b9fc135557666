package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.viewer.Viewer;
import org.jooq.Condition;

/** Which certificates a viewer, who is signed in, may see. */
final class CertificateVisibility {

    static final String WRITE_SCOPE = "certificates:write";

    private static final OwnOrScope RULE = new OwnOrScope("certificates:read", CERTIFICATES.USER_ID);

    private CertificateVisibility() {}

    static Condition isVisible(Viewer viewer) {
        return RULE.isVisible(viewer, CERTIFICATES.COURSE_ID);
    }

    /** Whether a viewer sees none, so that nothing has to be read. */
    static boolean hidesAllFrom(Viewer viewer) {
        return RULE.hidesAllFrom(viewer);
    }

    /** Those that a viewer may change, and those of which they are told why they may not. */
    static Condition isChangeable(Viewer viewer) {
        return viewer.has(WRITE_SCOPE) ? trueCondition() : isVisible(viewer);
    }
}
