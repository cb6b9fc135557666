package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What anybody may know of certificates that replaced others, in one statement. */
@DgsDataLoader
class PublicCertificateByIdLoader extends Loader<UUID, Selection, PublicCertificate> {

    private final PublicCertificateRepository certificates;

    PublicCertificateByIdLoader(PublicCertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    protected Map<UUID, PublicCertificate> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return certificates.findByIds(ids, selection);
    }
}
