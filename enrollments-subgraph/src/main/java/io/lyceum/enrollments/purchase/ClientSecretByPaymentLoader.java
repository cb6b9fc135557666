package io.lyceum.enrollments.purchase;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The secrets by which the viewer's own payments are finished, in one statement; a program has none. */
@DgsDataLoader
class ClientSecretByPaymentLoader extends Loader<UUID, ClientSecretByPaymentLoader.All, String> {

    /** There is one way to ask. */
    enum All {
        SECRETS
    }

    private final PaymentWriteRepository payments;

    ClientSecretByPaymentLoader(PaymentWriteRepository payments) {
        this.payments = payments;
    }

    @Override
    protected Map<UUID, String> load(Set<UUID> ids, All arguments, Viewer viewer) {
        return viewer.isAnonymous() ? Map.of() : payments.clientSecrets(ids, viewer.requireId());
    }
}
