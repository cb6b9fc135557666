package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of people's certificates, in one statement. */
@DgsDataLoader
public class CertificatesByUserLoader extends Loader<UUID, CertificatePage, Connection<Certificate>> {

    private final CertificateRepository certificates;

    CertificatesByUserLoader(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    protected Map<UUID, Connection<Certificate>> load(Set<UUID> users, CertificatePage page, Viewer viewer) {
        return certificates.pagesByUser(users, page, viewer);
    }
}
