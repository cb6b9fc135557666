package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;

/** What anybody may know of certificates by their codes, in one statement. */
@DgsDataLoader
class PublicCertificateByCodeLoader extends Loader<String, Selection, PublicCertificate> {

    private final PublicCertificateRepository certificates;

    PublicCertificateByCodeLoader(PublicCertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    protected Map<String, PublicCertificate> load(Set<String> codes, Selection selection, Viewer viewer) {
        return certificates.findByCodes(codes, selection);
    }
}
