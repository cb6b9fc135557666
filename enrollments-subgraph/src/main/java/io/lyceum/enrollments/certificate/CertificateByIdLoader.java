package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Certificates by their keys, in one statement. */
@DgsDataLoader
class CertificateByIdLoader extends Loader<UUID, Selection, Certificate> {

    private final CertificateRepository certificates;

    CertificateByIdLoader(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    protected Map<UUID, Certificate> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return certificates.findByIds(ids, selection, viewer);
    }
}
