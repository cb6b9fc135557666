package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The certificates of enrollments, in one statement. */
@DgsDataLoader
class CertificateByEnrollmentLoader extends Loader<UUID, Selection, Certificate> {

    private final CertificateRepository certificates;

    CertificateByEnrollmentLoader(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    protected Map<UUID, Certificate> load(Set<UUID> enrollments, Selection selection, Viewer viewer) {
        return certificates.findByEnrollments(enrollments, selection, viewer);
    }
}
